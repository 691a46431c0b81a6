package io.outlay.engine.dayparts;

import io.outlay.domain.data.HourlySample;
import io.outlay.domain.data.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/// Makes hourly rows for tests.
final class HourlyRows {
    /// A Monday.
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

    final List<HourlySample> rows = new ArrayList<>();

    static HourlySample row(String campaign, LocalDate date, int hour, Object... measures) {
        var values = new EnumMap<Measure, BigDecimal>(Measure.class);
        for (int i = 0; i < measures.length; i += 2) {
            values.put((Measure) measures[i], new BigDecimal(String.valueOf(measures[i + 1])));
        }
        return new HourlySample(campaign, date, hour, 0, values);
    }

    /// 1000 impressions and 100 clicks for 50.00 in every hour.
    static HourlyRows every(int days, Outcome outcome) {
        var made = new HourlyRows();
        for (int day = 0; day < days; day++) {
            for (int hour = 0; hour < 24; hour++) {
                made.add("c", FIRST_DAY.plusDays(day), hour, outcome.of(day, hour), 20);
            }
        }
        return made;
    }

    void add(String campaign, LocalDate date, int hour, double conversions, double value) {
        rows.add(row(
                campaign,
                date,
                hour,
                Measure.IMPRESSIONS,
                1000,
                Measure.CLICKS,
                100,
                Measure.SPEND,
                "50.00",
                Measure.CONVERSIONS,
                conversions,
                Measure.REVENUE,
                conversions * value));
    }

    @FunctionalInterface
    interface Outcome {
        double of(int day, int hour);
    }
}
