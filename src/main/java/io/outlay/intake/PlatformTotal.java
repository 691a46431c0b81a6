package io.outlay.intake;

import io.outlay.domain.Period;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.ImportBatch;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.PerformanceRow;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Sums of one account in one currency at one grain and level, as a person compares them with an invoice.
///
/// @param currency ISO code, or empty when no amount was reported
/// @param rows     facts added
/// @param dates    first to last date
/// @param sums     of the measures that add; absent is unknown
public record PlatformTotal(
        String platform,
        String accountId,
        String accountName,
        Grain grain,
        Level level,
        String currency,
        long rows,
        Period dates,
        Map<Measure, BigDecimal> sums) {

    public PlatformTotal {
        var copy = new EnumMap<Measure, BigDecimal>(Measure.class);
        copy.putAll(sums);
        sums = Collections.unmodifiableMap(copy);
    }

    private record Key(String platform, String account, Grain grain, Level level, String currency) {
        static final Comparator<Key> ORDER = Comparator.comparing(Key::platform)
                .thenComparing(Key::account)
                .thenComparing(Key::grain)
                .thenComparing(Key::level)
                .thenComparing(Key::currency);

        static Key of(PerformanceRow row) {
            return new Key(
                    row.entity().platform().code(),
                    row.entity().accountId(),
                    row.grain(),
                    row.entity().level(),
                    row.currency());
        }
    }

    /// The totals of a batch, by platform, account, grain, level and currency.
    public static List<PlatformTotal> of(ImportBatch batch) {
        var totals = new TreeMap<Key, PlatformTotal>(Key.ORDER);
        for (var row : batch.rows()) {
            totals.merge(Key.of(row), of(row), PlatformTotal::plus);
        }
        return List.copyOf(totals.values());
    }

    private static PlatformTotal of(PerformanceRow row) {
        var sums = new EnumMap<Measure, BigDecimal>(Measure.class);
        row.measures().forEach((measure, value) -> {
            if (measure.additive()) {
                sums.put(measure, value);
            }
        });
        return new PlatformTotal(
                row.entity().platform().code(),
                row.entity().accountId(),
                row.entity().accountName(),
                row.grain(),
                row.entity().level(),
                row.currency(),
                1,
                new Period(row.date(), row.dateEnd()),
                sums);
    }

    private PlatformTotal plus(PlatformTotal other) {
        var all = new EnumMap<Measure, BigDecimal>(Measure.class);
        all.putAll(sums);
        other.sums.forEach((measure, value) -> all.merge(measure, value, BigDecimal::add));
        return new PlatformTotal(
                platform,
                accountId,
                accountName.isEmpty() ? other.accountName : accountName,
                grain,
                level,
                currency,
                rows + other.rows,
                new Period(
                        dates.from().isBefore(other.dates.from()) ? dates.from() : other.dates.from(),
                        dates.to().isAfter(other.dates.to()) ? dates.to() : other.dates.to()),
                all);
    }
}
