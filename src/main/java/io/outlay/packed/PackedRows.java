package io.outlay.packed;

import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.PerformanceRow;
import java.time.LocalDate;
import java.util.OptionalInt;

/// Facts as bytes, written one after the other and read again from any place where one begins.
final class PackedRows {
    private static final Grain[] GRAINS = Grain.values();

    private final PackedBytes bytes;
    private final Dictionary<Entity> entities = new Dictionary<>();
    private final Dictionary<String> texts = new Dictionary<>();

    /// @param kept bytes that stay in memory
    PackedRows(int kept) {
        bytes = new PackedBytes(kept);
    }

    /// Where the next row will begin.
    long place() {
        return bytes.length();
    }

    void add(PerformanceRow row) {
        bytes.number(entities.number(row.entity()));
        bytes.number(texts.number(row.segment()));
        bytes.number(texts.number(row.zone()));
        bytes.number(texts.number(row.currency()));
        bytes.number(texts.number(row.attribution()));
        bytes.number(texts.number(row.sourceFile()));
        bytes.signed(row.sourceRow());
        long hour = row.hour().orElse(-1) + 1L;
        bytes.number((row.provisional() ? 1 : 0) | row.grain().ordinal() << 1 | row.fold() << 3 | hour << 4);
        bytes.signed(row.date().toEpochDay());
        bytes.number(row.dateEnd().toEpochDay() - row.date().toEpochDay());
        PackedFigures.write(bytes, row.measures());
    }

    PackedBytes.Reader reader(long place) {
        return bytes.reader(place);
    }

    PerformanceRow read(PackedBytes.Reader in) {
        var entity = entities.value((int) in.number());
        var segment = texts.value((int) in.number());
        var zone = texts.value((int) in.number());
        var currency = texts.value((int) in.number());
        var attribution = texts.value((int) in.number());
        var file = texts.value((int) in.number());
        long sourceRow = in.signed();
        int form = (int) in.number();
        int hour = (form >> 4) - 1;
        var date = LocalDate.ofEpochDay(in.signed());
        long days = in.number();
        return new PerformanceRow(
                entity,
                segment,
                GRAINS[form >> 1 & 3],
                date,
                days == 0 ? date : date.plusDays(days),
                hour < 0 ? OptionalInt.empty() : OptionalInt.of(hour),
                form >> 3 & 1,
                zone,
                currency,
                attribution,
                PackedFigures.read(in),
                (form & 1) == 1,
                file,
                sourceRow);
    }
}
