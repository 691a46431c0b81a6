package io.outlay.engine.dayparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.data.HourlySample;
import io.outlay.domain.daypart.DaypartBudget;
import io.outlay.domain.daypart.DaypartGrouping;
import io.outlay.domain.daypart.DaypartKind;
import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.domain.daypart.DaypartRequest;
import io.outlay.domain.daypart.DaypartResult;
import io.outlay.domain.daypart.DaypartSchedule;
import io.outlay.domain.daypart.DaypartStrategy;
import io.outlay.progress.Monitor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Campaigns of 30 days (720 samples) with three to five peak hours and five weak ones whose truth is known.
class SimulatedCampaignsTest {
    private static final int CAMPAIGNS = 100;

    private static SimulatedCampaign campaign(int number) {
        var random = SimulatedCampaign.random(7_000 + number);
        var hours = new double[24];
        for (int hour = 0; hour < 24; hour++) {
            hours[hour] = hour >= 1 && hour <= 5 ? 0.5 : 1;
        }
        int first = 8 + random.nextInt(12);
        int peaks = 3 + random.nextInt(3);
        double lift = 1.6 + 0.6 * random.nextDouble();
        for (int hour = first; hour < Math.min(24, first + peaks); hour++) {
            hours[hour] = lift;
        }
        return new SimulatedCampaign(
                "c" + number,
                60 + 140 * random.nextDouble(),
                0.03 + 0.04 * random.nextDouble(),
                30 + 60 * random.nextDouble(),
                0.5 + random.nextDouble(),
                0.15,
                hours);
    }

    private static DaypartRequest request(DaypartMetric metric) {
        return DaypartRequest.of(metric, ZoneOffset.UTC);
    }

    private static DaypartResult.Ok analyse(DaypartMetric metric, List<HourlySample> rows) {
        return (DaypartResult.Ok) new DaypartEstimator().estimate(request(metric), rows, Monitor.silent());
    }

    @Test
    void mostTruePeakHoursAreFound() {
        for (var metric : List.of(DaypartMetric.CVR, DaypartMetric.ROAS)) {
            double peaks = 0;
            double listed = 0;
            double significant = 0;
            double wrong = 0;
            for (int number = 0; number < CAMPAIGNS; number++) {
                var campaign = campaign(number);
                var result = analyse(metric, campaign.days(0, 30, SimulatedCampaign.random(number)));
                for (double hour : campaign.hours()) {
                    peaks += hour > 1 ? 1 : 0;
                }
                for (var pattern : result.patterns(DaypartGrouping.HOUR)) {
                    boolean peak = pattern.kind() == DaypartKind.PEAK;
                    boolean truly = campaign.hours()[pattern.index()] > 1;
                    listed += peak && truly ? 1 : 0;
                    significant += peak && truly && pattern.significant() ? 1 : 0;
                    wrong += peak && !truly && pattern.significant() ? 1 : 0;
                }
            }
            System.out.printf(
                    "%s: %.0f true peak hours of %d campaigns: %.1f %% found, %.1f %% significant; %.0f false%n",
                    metric, peaks, CAMPAIGNS, 100 * listed / peaks, 100 * significant / peaks, wrong);
            assertThat(listed / peaks).isGreaterThanOrEqualTo(0.85);
            assertThat(wrong / (significant + wrong)).isLessThanOrEqualTo(0.10);
        }
    }

    @Test
    void predictedReturnsAreNearTheTruth() {
        for (double eta : new double[] {0.8, 0.7, 1.0}) {
            int near = 0;
            var errors = new ArrayList<Double>();
            int covered = 0;
            for (int number = 0; number < CAMPAIGNS; number++) {
                var campaign = campaign(number);
                var rows = campaign.days(0, 30, SimulatedCampaign.random(number));
                double usual = 0;
                for (int hour = 0; hour < 24; hour++) {
                    usual += campaign.spendAt(hour);
                }
                var budget = new DaypartBudget(
                        BigDecimal.valueOf(usual).setScale(2, RoundingMode.HALF_UP),
                        "EUR",
                        DaypartStrategy.BALANCED,
                        List.of());
                var result = (DaypartResult.Ok) new DaypartEstimator()
                        .estimate(request(DaypartMetric.ROAS).withBudget(budget), rows, Monitor.silent());
                var prediction = result.prediction().orElseThrow();
                double truth = truth(campaign, result.schedule().orElseThrow(), eta);
                double error = prediction.value() / truth - 1;
                errors.add(Math.abs(error));
                near += Math.abs(error) <= 0.15 ? 1 : 0;
                covered += prediction.low() <= truth && truth <= prediction.high() ? 1 : 0;
            }
            errors.sort(null);
            System.out.printf(
                    "true exponent %.1f: ROAS within 15 %% for %d of %d, median error %.1f %%, interval holds %d%n",
                    eta, near, CAMPAIGNS, 100 * errors.get(CAMPAIGNS / 2), covered);
            assertThat(near).isGreaterThanOrEqualTo(eta == 0.8 ? 95 : 85);
        }
    }

    private static double truth(SimulatedCampaign campaign, DaypartSchedule schedule, double eta) {
        double value = 0;
        for (int hour = 0; hour < 24; hour++) {
            double usual = campaign.spendAt(hour);
            double planned = schedule.hours().get(hour).amount().doubleValue();
            value += campaign.roasAt(hour) * usual * Math.pow(planned / usual, eta);
        }
        return value;
    }

    @Test
    void laterDaysFallIntoTheIntervalOfTheForecast() {
        int days = 0;
        int covered = 0;
        int totals = 0;
        for (int number = 0; number < CAMPAIGNS; number++) {
            var campaign = campaign(number);
            var random = SimulatedCampaign.random(number);
            var past = campaign.days(0, 30, random);
            var later = campaign.days(30, 14, random);
            var outcome = SchedulePredictor.of(request(DaypartMetric.ROAS), past, Monitor.silent())
                    .orElseThrow()
                    .compare(later);
            days += outcome.days().size();
            covered += (int) outcome.covered();
            totals += outcome.low() <= outcome.actual() && outcome.actual() <= outcome.high() ? 1 : 0;
        }
        System.out.printf(
                "forecast against outcome: %d of %d days covered, %d of %d totals%n", covered, days, totals, 100);
        assertThat(covered / (double) days).isBetween(0.92, 0.98);
        assertThat(totals).isGreaterThanOrEqualTo(88);
    }

    @Test
    void tenCampaignsAtOnce() {
        var rows = new ArrayList<HourlySample>();
        for (int number = 0; number < 10; number++) {
            rows.addAll(campaign(number).days(0, 30, SimulatedCampaign.random(number)));
        }
        long start = System.nanoTime();
        var together = analyse(DaypartMetric.ROAS, rows);
        var each = new TreeMap<String, Long>();
        for (var name : together.evidence().campaigns()) {
            var result = (DaypartResult.Ok) new DaypartEstimator()
                    .estimate(request(DaypartMetric.ROAS).withCampaign(name), rows, Monitor.silent());
            each.put(
                    name,
                    result.patterns(DaypartGrouping.HOUR).stream()
                            .filter(pattern -> pattern.kind() == DaypartKind.PEAK && pattern.significant())
                            .count());
        }
        System.out.printf(
                "ten campaigns together and each alone: %.0f ms, significant peak hours %s%n",
                (System.nanoTime() - start) / 1e6, each);
        assertThat(each)
                .hasSize(10)
                .allSatisfy((name, peaks) -> assertThat(peaks).isPositive());
        assertThat(together.evidence().samples()).isEqualTo(7200);
    }
}
