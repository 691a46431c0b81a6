package io.outlay.workspace;

import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.PerformanceRow;
import java.time.LocalDate;
import java.util.Comparator;

/// The key of a fact. Names are not part of it, ids are.
record FactKey(
        String platform,
        String accountId,
        Level level,
        String campaignId,
        String adGroupId,
        String adId,
        String segment,
        Grain grain,
        LocalDate date,
        LocalDate dateEnd,
        int hour,
        int fold) {

    /// The order facts are stored and digested in.
    static final Comparator<PerformanceRow> ORDER = Comparator.comparing(
                    (PerformanceRow row) -> row.entity().platform().code())
            .thenComparing(row -> row.entity().accountId())
            .thenComparing(row -> row.entity().level())
            .thenComparing(PerformanceRow::grain)
            .thenComparing(PerformanceRow::date)
            .thenComparing(PerformanceRow::dateEnd)
            .thenComparingInt(row -> row.hour().orElse(-1))
            .thenComparingInt(PerformanceRow::fold)
            .thenComparing(row -> row.entity().campaignId())
            .thenComparing(row -> row.entity().adGroupId())
            .thenComparing(row -> row.entity().adId())
            .thenComparing(PerformanceRow::segment);

    static FactKey of(PerformanceRow row) {
        var entity = row.entity();
        return new FactKey(
                entity.platform().code(),
                entity.accountId(),
                entity.level(),
                entity.campaignId(),
                entity.adGroupId(),
                entity.adId(),
                row.segment(),
                row.grain(),
                row.date(),
                row.dateEnd(),
                row.hour().orElse(-1),
                row.fold());
    }
}
