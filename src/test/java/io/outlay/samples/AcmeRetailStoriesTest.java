package io.outlay.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.engine.curves.Curves;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.Test;

/// What the README of the sample says is in the data.
class AcmeRetailStoriesTest {
    private static final AcmeAds ADS = AcmeAds.made();

    @Test
    void hoursAddUpToTheirDay() {
        for (var pair : List.of(
                new Both(ADS.google().days(), ADS.googleHours()),
                new Both(ADS.meta().days(), ADS.metaHours()))) {
            var sums = new HashMap<String, long[]>();
            for (var hour : pair.hours()) {
                var sum = sums.computeIfAbsent(hour.campaign().id() + hour.date(), _ -> new long[6]);
                add(sum, hour.spend(), hour.impressions(), hour.clicks(), hour.linkClicks());
                sum[4] += hour.conversionHalves();
                sum[5] += hour.revenue();
            }
            assertThat(sums).hasSize(270);
            for (var day : pair.days()) {
                var sum = sums.get(day.campaign().id() + day.date());
                if (sum != null) {
                    assertThat(sum)
                            .containsExactly(
                                    day.spend(),
                                    day.impressions(),
                                    day.clicks(),
                                    day.linkClicks(),
                                    day.conversionHalves(),
                                    day.revenue());
                }
            }
        }
    }

    @Test
    void weeklyRevenueScattersAroundTheChannelsCurve() {
        for (var history : ADS.paid()) {
            var curve = Curves.of(history.plan().curve());
            var errors = new DescriptiveStatistics();
            for (int week = 0; week < AcmeAds.WEEKS; week++) {
                double expected = curve.value(history.weeklySpend().get(week) / 100.0);
                errors.addValue((history.weeklyRevenue().get(week) / 100.0 - expected) / history.errorSd());
            }
            assertThat(errors.getMean()).as(history.plan().id()).isCloseTo(0, within(0.25));
            assertThat(errors.getStandardDeviation()).as(history.plan().id()).isBetween(0.75, 1.15);
        }
    }

    @Test
    void metaIsSaturatedAndTikTokIsNot() {
        assertThat(nextReturn(ADS.meta())).isLessThan(0.5);
        assertThat(nextReturn(ADS.tiktok())).isGreaterThan(3);
        assertThat(nextReturn(ADS.google())).isBetween(1.5, 3.0);
    }

    @Test
    void linkedInHardlyMovesAndOnlyWithMicrosoft() {
        var linkedin = spend(ADS.linkedin());
        var microsoft = spend(ADS.microsoft());

        assertThat(new PearsonsCorrelation().correlation(linkedin, microsoft)).isGreaterThan(0.97);
        assertThat(variation(linkedin)).isLessThan(0.02);
        assertThat(variation(microsoft)).isGreaterThan(0.35);
    }

    @Test
    void googleReturnsMoreInTheEveningAndOnWeekends() {
        var evening = new long[2];
        var other = new long[2];
        for (var hour : ADS.googleHours()) {
            var part = hour.hour() >= 18 && hour.hour() < 22 ? evening : other;
            add(part, hour.spend(), hour.revenue());
        }
        var weekend = new long[2];
        var weekdays = new long[2];
        for (var day : ADS.google().days()) {
            add(day.date().getDayOfWeek().getValue() > 5 ? weekend : weekdays, day.spend(), day.revenue());
        }

        assertThat(roas(evening) / roas(other)).isBetween(1.6, 1.95);
        assertThat(roas(weekend) / roas(weekdays)).isBetween(1.3, 1.55);
    }

    @Test
    void ordersFallWhileThePriceIsHigh() {
        var before = new DescriptiveStatistics();
        var during = new DescriptiveStatistics();
        for (var day : ShopHistory.days(ADS, new Dice(AcmeAds.SEED, 90))) {
            if (day.priceIndex() == ShopHistory.SHOCK_PRICE) {
                during.addValue(day.orders());
            } else if (day.date().isAfter(ShopHistory.SHOCK_FROM.minusWeeks(6))
                    && day.date().isBefore(ShopHistory.SHOCK_FROM)) {
                before.addValue(day.orders());
            }
        }

        assertThat(during.getN()).isEqualTo(70);
        assertThat(during.getMean() / before.getMean()).isBetween(0.7, 0.9);
    }

    private record Both(List<CampaignDay> days, List<CampaignHour> hours) {}

    /// Return of the next unit of spend at the mean week of the last half year.
    private static double nextReturn(AdHistory history) {
        var recent = history.weeklySpend().subList(AcmeAds.WEEKS - 25, AcmeAds.WEEKS);
        double mean = recent.stream().mapToLong(Long::longValue).average().orElseThrow() / 100;
        return Curves.of(history.plan().curve()).slope(mean);
    }

    private static double[] spend(AdHistory history) {
        return history.weeklySpend().stream().mapToDouble(Long::doubleValue).toArray();
    }

    private static double variation(double[] values) {
        var statistics = new DescriptiveStatistics(values);
        return statistics.getStandardDeviation() / statistics.getMean();
    }

    private static double roas(long[] spendAndRevenue) {
        return (double) spendAndRevenue[1] / spendAndRevenue[0];
    }

    private static void add(long[] sums, long... values) {
        IntStream.range(0, values.length).forEach(i -> sums[i] += values[i]);
    }
}
