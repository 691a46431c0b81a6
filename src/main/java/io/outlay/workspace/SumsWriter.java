package io.outlay.workspace;

import io.outlay.domain.data.Amounts;
import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.PerformanceRow;
import io.outlay.packed.Dictionary;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/// Writes a [SumsFile] while the facts of an import go by in stored order: of each scope and date one part, which is
/// all that has to be in memory.
final class SumsWriter implements AutoCloseable {
    static final long MAGIC = 0x4f75746c61795331L;
    static final int FOOTER = 8 + 8 + 4;
    private static final Measure[] MEASURES = Measure.values();

    private record Part(int scope, LocalDate date, LocalDate dateEnd, long at) {}

    private record Cell(int campaign, int currency) {}

    private static final class Sum {
        private final Amounts.Adding adding = new Amounts.Adding();
        private long facts;
    }

    private final CRC32C crc = new CRC32C();
    private final CheckedOutputStream checked;
    private final DataOutputStream out;
    private final Dictionary<Entity> campaigns = new Dictionary<>();
    private final Map<Entity, Integer> known = new IdentityHashMap<>();
    private final Dictionary<String> currencies = new Dictionary<>();
    private final Dictionary<ScopeKey> scopes = new Dictionary<>();
    private final List<Part> parts = new ArrayList<>();
    private final Map<Integer, Map<Cell, Sum>> open = new LinkedHashMap<>();
    private LocalDate date = LocalDate.MIN;
    private LocalDate dateEnd = LocalDate.MIN;
    private long written;

    SumsWriter(Path file) throws IOException {
        checked = new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), crc);
        out = new DataOutputStream(checked);
        out.writeLong(MAGIC);
        written = Long.BYTES;
    }

    void add(PerformanceRow row) throws IOException {
        if (!row.date().equals(date) || !row.dateEnd().equals(dateEnd)) {
            close(open);
            date = row.date();
            dateEnd = row.dateEnd();
        }
        var sum = open.computeIfAbsent(scopes.number(ScopeKey.of(row)), key -> new LinkedHashMap<>())
                .computeIfAbsent(new Cell(campaign(row.entity()), currencies.number(row.currency())), key -> new Sum());
        sum.facts++;
        for (var entry : row.measures().entrySet()) {
            if (entry.getKey().additive()) {
                sum.adding.add(entry.getKey(), entry.getValue());
            }
        }
    }

    private int campaign(Entity entity) {
        var number = known.get(entity);
        if (number == null) {
            number = campaigns.number(CampaignDirectory.campaign(entity));
            known.put(entity, number);
        }
        return number;
    }

    private void close(Map<Integer, Map<Cell, Sum>> dates) throws IOException {
        for (var scope : dates.entrySet()) {
            parts.add(new Part(scope.getKey(), date, dateEnd, written));
            number(scope.getValue().size());
            for (var cell : scope.getValue().entrySet()) {
                number(cell.getKey().campaign());
                number(cell.getKey().currency());
                number(cell.getValue().facts);
                amounts(cell.getValue().adding.amounts());
            }
        }
        dates.clear();
    }

    private void amounts(Amounts amounts) throws IOException {
        number(amounts.reported());
        for (int rest = amounts.reported(); rest != 0; rest &= rest - 1) {
            var measure = MEASURES[Integer.numberOfTrailingZeros(rest)];
            long micros = amounts.micros(measure);
            if (micros == Amounts.LARGE) {
                number(1);
                text(amounts.get(measure).toString());
            } else {
                // zigzag, and room for the mark of a large one
                number((micros << 1 ^ micros >> 63) << 1);
            }
        }
    }

    private void number(long value) throws IOException {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f) | 0x80);
            written++;
            rest >>>= 7;
        }
        out.write((int) rest);
        written++;
    }

    private void text(String value) throws IOException {
        var bytes = value.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        number(bytes.length);
        out.write(bytes);
        written += bytes.length;
    }

    /// Writes what the parts are about and a checksum over everything.
    void finish() throws IOException {
        close(open);
        long directory = written;
        number(scopes.size());
        for (int i = 0; i < scopes.size(); i++) {
            var scope = scopes.value(i);
            text(scope.platform());
            text(scope.accountId());
            text(scope.level().name());
            text(scope.scheme());
            text(scope.grain().name());
        }
        number(currencies.size());
        for (int i = 0; i < currencies.size(); i++) {
            text(currencies.value(i));
        }
        number(campaigns.size());
        for (int i = 0; i < campaigns.size(); i++) {
            var campaign = campaigns.value(i);
            text(campaign.platform().code());
            text(campaign.accountId());
            text(campaign.accountName());
            text(campaign.campaignId());
            text(campaign.campaignName());
            number(campaign.byName() ? 1 : 0);
            text(campaign.objective());
        }
        number(parts.size());
        for (var part : parts) {
            number(part.scope());
            number(part.date().toEpochDay());
            number(part.dateEnd().toEpochDay() - part.date().toEpochDay());
            number(part.at());
        }
        out.writeLong(directory);
        out.flush();
        var sum = (int) crc.getValue();
        out.writeInt(sum);
        out.writeLong(MAGIC);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
