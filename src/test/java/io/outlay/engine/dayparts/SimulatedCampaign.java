package io.outlay.engine.dayparts;

import io.outlay.domain.data.HourlySample;
import io.outlay.domain.data.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A campaign whose hours are known: conversions Poisson, order values log-normal, good and bad days.
///
/// @param hours 24 multipliers of the conversion rate
record SimulatedCampaign(
        String name,
        double clicks,
        double rate,
        double orderValue,
        double costPerClick,
        double dayLuck,
        double[] hours) {

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// Fewer clicks at night.
    double clicksAt(int hour) {
        return clicks * (hour < 6 ? 0.4 : 1);
    }

    /// Expected spend of one hour.
    double spendAt(int hour) {
        return clicksAt(hour) * costPerClick;
    }

    /// Expected revenue per money of one hour at usual spend.
    double roasAt(int hour) {
        return rate * hours[hour] * orderValue / costPerClick;
    }

    List<HourlySample> days(int from, int days, RandomGenerator random) {
        var rows = new ArrayList<HourlySample>();
        for (int day = from; day < from + days; day++) {
            double luck = Math.exp(dayLuck * random.nextGaussian() - dayLuck * dayLuck / 2);
            for (int hour = 0; hour < 24; hour++) {
                int clicked = poisson(random, clicksAt(hour));
                int bought = poisson(random, clicked * rate * hours[hour] * luck);
                double revenue = 0;
                for (int order = 0; order < bought; order++) {
                    revenue += orderValue * Math.exp(0.5 * random.nextGaussian() - 0.125);
                }
                rows.add(HourlyRows.row(
                        name,
                        HourlyRows.FIRST_DAY.plusDays(day),
                        hour,
                        Measure.IMPRESSIONS,
                        20 * clicked + 50,
                        Measure.CLICKS,
                        clicked,
                        Measure.SPEND,
                        "%.2f".formatted(clicked * costPerClick * Math.exp(0.1 * random.nextGaussian())),
                        Measure.CONVERSIONS,
                        bought,
                        Measure.REVENUE,
                        "%.2f".formatted(revenue)));
            }
        }
        return rows;
    }

    /// Inversion for small means, a rounded normal for large ones.
    static int poisson(RandomGenerator random, double mean) {
        if (mean > 200) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
