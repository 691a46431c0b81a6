package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.ImportBatch;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.OutcomePoint;
import io.outlay.domain.data.PerformanceRow;
import io.outlay.domain.data.Platform;
import io.outlay.domain.data.SourceFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Builds facts for tests, with figures that depend on the arguments only.
final class Facts {
    static final LocalDate START = LocalDate.of(2026, 3, 1);

    private Facts() {}

    static Entity entity(Platform platform, Level level, String campaign) {
        return new Entity(
                platform,
                "100",
                "Account",
                level,
                level == Level.ACCOUNT ? "" : campaign,
                level == Level.ACCOUNT ? "" : "Campaign " + campaign,
                level.compareTo(Level.AD_GROUP) >= 0 ? campaign + "-g" : "",
                "",
                level == Level.AD ? campaign + "-a" : "",
                "",
                false,
                "SALES");
    }

    static PerformanceRow row(
            Entity entity, Grain grain, LocalDate date, LocalDate end, int hour, Map<Measure, BigDecimal> measures) {
        return new PerformanceRow(
                entity,
                "",
                grain,
                date,
                end,
                hour < 0 ? OptionalInt.empty() : OptionalInt.of(hour),
                0,
                "Europe/Berlin",
                "EUR",
                "7d_click",
                measures,
                false,
                "export.csv",
                date.toEpochDay());
    }

    static PerformanceRow day(Entity entity, LocalDate date, String spend, long impressions) {
        return row(
                entity,
                Grain.DAY,
                date,
                date,
                -1,
                Map.of(
                        Measure.SPEND,
                        new BigDecimal(spend),
                        Measure.IMPRESSIONS,
                        BigDecimal.valueOf(impressions),
                        Measure.REACH,
                        BigDecimal.valueOf(impressions / 2)));
    }

    static ImportBatch batch(PerformanceRow... rows) {
        return batch(List.of(rows), Optional.empty());
    }

    static ImportBatch batch(List<PerformanceRow> rows, Optional<Period> covered) {
        return new ImportBatch(List.of(file()), rows, List.of(), covered, List.of());
    }

    static ImportBatch outcomes(List<OutcomePoint> points) {
        return new ImportBatch(List.of(file()), List.of(), points, Optional.empty(), List.of());
    }

    static SourceFile file() {
        return new SourceFile(
                "export.csv", "generic", "ab".repeat(32), "UTF-8", ",", Optional.of("."), Optional.of("ymd"), 1);
    }

    /// A batch of `days` days of `campaigns` campaigns.
    static ImportBatch many(int campaigns, int days, int version) {
        var rows = new ArrayList<PerformanceRow>(campaigns * days);
        for (int c = 0; c < campaigns; c++) {
            var entity = entity(Platform.META, Level.CAMPAIGN, "c" + c);
            for (int d = 0; d < days; d++) {
                rows.add(day(entity, START.plusDays(d), (c + 1) + "." + (d % 90 + 10), 1000L + c + d + version));
            }
        }
        return batch(rows, Optional.empty());
    }
}
