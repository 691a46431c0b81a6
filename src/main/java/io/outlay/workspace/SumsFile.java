package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.Amounts;
import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.Platform;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/// The facts of one import added up by scope, date, campaign and currency, in a file of its own beside the backups: it
/// can be made again from the facts at any time, so it is no part of the workspace. A file whose checksum is wrong is
/// none.
final class SumsFile {
    private static final Measure[] MEASURES = Measure.values();

    /// Where the sums of one scope and date stand.
    record Part(ScopeKey scope, LocalDate date, LocalDate dateEnd, int at) {}

    private final ByteBuffer bytes;
    private final List<String> currencies = new ArrayList<>();
    private final List<Entity> campaigns = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    private SumsFile(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /// @throws IOException also when the file is not whole
    static SumsFile open(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < Long.BYTES + SumsWriter.FOOTER || size > Integer.MAX_VALUE) {
                throw new IOException("size " + size);
            }
            var bytes = ByteBuffer.allocate((int) size);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // until it is whole
            }
            bytes.flip();
            var file = new SumsFile(bytes);
            file.check();
            return file;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException(e);
        }
    }

    private void check() throws IOException {
        int end = bytes.limit() - Long.BYTES - Integer.BYTES;
        var crc = new CRC32C();
        crc.update(bytes.duplicate().limit(end));
        if (bytes.getLong(0) != SumsWriter.MAGIC
                || bytes.getLong(bytes.limit() - Long.BYTES) != SumsWriter.MAGIC
                || bytes.getInt(end) != (int) crc.getValue()) {
            throw new IOException("not whole");
        }
        var in = new Reader((int) bytes.getLong(end - Long.BYTES));
        var scopes = new ArrayList<ScopeKey>();
        for (long i = in.number(); i > 0; i--) {
            scopes.add(
                    new ScopeKey(in.text(), in.text(), Level.valueOf(in.text()), in.text(), Grain.valueOf(in.text())));
        }
        for (long i = in.number(); i > 0; i--) {
            currencies.add(in.text());
        }
        for (long i = in.number(); i > 0; i--) {
            campaigns.add(in.campaign());
        }
        for (long i = in.number(); i > 0; i--) {
            var scope = scopes.get((int) in.number());
            var date = LocalDate.ofEpochDay(in.number());
            parts.add(new Part(scope, date, date.plusDays(in.number()), (int) in.number()));
        }
    }

    /// In the stored order of the facts.
    List<Part> parts() {
        return parts;
    }

    List<DaySum> sums(long importId, Part part) {
        var in = new Reader(part.at());
        int count = (int) in.number();
        var sums = new ArrayList<DaySum>(count);
        for (int i = 0; i < count; i++) {
            sums.add(new DaySum(
                    importId,
                    part.scope(),
                    campaigns.get((int) in.number()),
                    part.date(),
                    part.dateEnd(),
                    currencies.get((int) in.number()),
                    in.number(),
                    in.amounts()));
        }
        return sums;
    }

    /// How many facts a scope has whose first date is one of these.
    long facts(ScopeKey scope, Period dates) {
        long facts = 0;
        for (var part : parts) {
            if (part.scope().equals(scope) && dates.contains(part.date())) {
                for (var sum : sums(0, part)) {
                    facts += sum.facts();
                }
            }
        }
        return facts;
    }

    private final class Reader {
        private final byte[] data = bytes.array();
        private int at;

        Reader(int at) {
            this.at = at;
        }

        long number() {
            int b = data[at++];
            if (b >= 0) {
                return b;
            }
            long value = b & 0x7f;
            int shift = 7;
            b = data[at++];
            while (b < 0) {
                value |= (long) (b & 0x7f) << shift;
                shift += 7;
                b = data[at++];
            }
            return value | (long) b << shift;
        }

        String text() {
            int length = (int) number();
            var text = new String(data, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }

        Entity campaign() {
            var platform = new Platform(text());
            var account = text();
            var accountName = text();
            var id = text();
            var name = text();
            boolean byName = number() == 1;
            return new Entity(
                    platform,
                    account,
                    accountName,
                    id.isEmpty() ? Level.ACCOUNT : Level.CAMPAIGN,
                    id,
                    name,
                    "",
                    "",
                    "",
                    "",
                    byName,
                    text());
        }

        Amounts amounts() {
            int reported = (int) number();
            var micros = new long[Integer.bitCount(reported)];
            Map<Measure, BigDecimal> large = Map.of();
            int place = 0;
            for (int rest = reported; rest != 0; rest &= rest - 1) {
                long value = number();
                if ((value & 1) == 0) {
                    long zigzag = value >>> 1;
                    micros[place++] = zigzag >>> 1 ^ -(zigzag & 1);
                } else {
                    if (large.isEmpty()) {
                        large = new EnumMap<>(Measure.class);
                    }
                    large.put(MEASURES[Integer.numberOfTrailingZeros(rest)], new BigDecimal(text()));
                    micros[place++] = Amounts.LARGE;
                }
            }
            return Amounts.of(reported, micros, large);
        }
    }
}
