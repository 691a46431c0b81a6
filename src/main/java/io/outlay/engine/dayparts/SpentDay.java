package io.outlay.engine.dayparts;

import io.outlay.domain.data.HourlySample;
import io.outlay.domain.data.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// What one day spent by the hour and brought in all, over the hours in which both are known.
record SpentDay(LocalDate date, double[] spend, double outcome) {

    static List<SpentDay> of(List<HourlySample> rows, Measure outcome) {
        var spend = new TreeMap<LocalDate, double[]>();
        var brought = new TreeMap<LocalDate, BigDecimal>();
        for (var row : rows) {
            var amount = row.measures().get(Measure.SPEND);
            var result = row.measures().get(outcome);
            if (amount != null && result != null) {
                spend.computeIfAbsent(row.date(), date -> new double[24])[row.hour()] += amount.doubleValue();
                brought.merge(row.date(), result, BigDecimal::add);
            }
        }
        var days = new ArrayList<SpentDay>();
        spend.forEach((date, hours) -> days.add(new SpentDay(
                date, hours, brought.getOrDefault(date, BigDecimal.ZERO).doubleValue())));
        return days;
    }
}
