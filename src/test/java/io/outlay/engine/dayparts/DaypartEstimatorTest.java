package io.outlay.engine.dayparts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.data.HourlySample;
import io.outlay.domain.data.Measure;
import io.outlay.domain.daypart.DaypartBucket;
import io.outlay.domain.daypart.DaypartBudget;
import io.outlay.domain.daypart.DaypartGrouping;
import io.outlay.domain.daypart.DaypartHourMark;
import io.outlay.domain.daypart.DaypartHourMark.Mark;
import io.outlay.domain.daypart.DaypartKind;
import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.domain.daypart.DaypartPattern;
import io.outlay.domain.daypart.DaypartRequest;
import io.outlay.domain.daypart.DaypartResult;
import io.outlay.domain.daypart.DaypartStrategy;
import io.outlay.progress.Cancelled;
import io.outlay.progress.Monitor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class DaypartEstimatorTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DaypartRequest CVR = DaypartRequest.of(DaypartMetric.CVR, BERLIN);

    private static DaypartResult estimate(DaypartRequest request, List<HourlySample> rows) {
        return new DaypartEstimator().estimate(request, rows, Monitor.silent());
    }

    private static DaypartResult.Ok ok(DaypartRequest request, List<HourlySample> rows) {
        return (DaypartResult.Ok) estimate(request, rows);
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// Conversions of 100 clicks at the rate.
    private static int binomial(RandomGenerator random, double rate) {
        int count = 0;
        for (int i = 0; i < 100; i++) {
            count += random.nextDouble() < rate ? 1 : 0;
        }
        return count;
    }

    @Test
    void findsAnEveningPeakAndANightValleyAndNothingElse() {
        var random = random(7);
        var rows = HourlyRows.every(
                        30, (day, hour) -> binomial(random, hour >= 19 && hour <= 21 ? 0.10 : hour < 5 ? 0.02 : 0.05))
                .rows;
        var result = ok(CVR, rows);
        var significant = result.patterns(DaypartGrouping.HOUR).stream()
                .filter(DaypartPattern::significant)
                .map(pattern -> pattern.index() + " " + pattern.kind())
                .toList();
        assertThat(significant)
                .containsExactly(
                        "0 VALLEY", "1 VALLEY", "2 VALLEY", "3 VALLEY", "4 VALLEY", "19 PEAK", "20 PEAK", "21 PEAK");
        assertThat(result.patterns())
                .allSatisfy(pattern -> assertThat(pattern.strength()).isBetween(0.7, 1.0));
        assertThat(result.buckets()).hasSize(24 + 7 + 4 + 2 + 168);
        assertThat(result.heatmap()).hasSize(168);
    }

    /// All figures of one bucket by hand: hour 3 has 1, 3, 2, 6 conversions of 100 clicks on four days, others 3.
    @Test
    void describesABucketByTheFormulas() {
        double[] three = {1, 3, 2, 6};
        var rows = HourlyRows.every(4, (day, hour) -> hour == 3 ? three[day] : 3).rows;
        var request = new DaypartRequest(CVR.campaign(), DaypartMetric.CVR, BERLIN, 30, 90, 4, 1.2, CVR.budget());
        var bucket = ok(request, rows).buckets(DaypartGrouping.HOUR).get(3);
        assertThat(bucket.n()).isEqualTo(4);
        assertThat(bucket.sums()).containsEntry(Measure.CLICKS, new BigDecimal("400"));
        assertThat(bucket.value()).hasValue(0.03);
        assertThat(bucket.ewma().getAsDouble()).isCloseTo(Ewma.last(0.2, 0.01, 0.03, 0.02, 0.06), within(1e-15));
        var interval = MeanInterval.of(0.01, 0.03, 0.02, 0.06);
        assertThat(bucket.mean().getAsDouble()).isCloseTo(0.03, within(1e-15));
        assertThat(bucket.sd().getAsDouble()).isCloseTo(interval.sd(), within(1e-15));
        assertThat(bucket.low().getAsDouble()).isCloseTo(interval.low(), within(1e-15));
        assertThat(bucket.high().getAsDouble()).isCloseTo(interval.high(), within(1e-15));
        double baseline = (23 * 0.03 + bucket.ewma().getAsDouble()) / 24;
        assertThat(bucket.lift().getAsDouble()).isCloseTo(bucket.ewma().getAsDouble() / baseline, within(1e-12));
        assertThat(bucket.kind()).as("lift 0.81 is below 1/1.2").isEqualTo(DaypartKind.VALLEY);
        assertThat(bucket.name()).isEqualTo("hour:3");
    }

    @Test
    void fewHoursWithoutAnyConversionDoNotProveAValley() {
        var random = random(3);
        var rows = HourlyRows.every(30, (day, hour) -> random.nextDouble() < 0.05 ? 1 : 0).rows;
        var hours = ok(CVR, rows).buckets(DaypartGrouping.HOUR);
        assertThat(hours).anyMatch(hour -> hour.mean().orElseThrow() == 0);
        assertThat(hours)
                .filteredOn(hour -> hour.mean().orElseThrow() == 0)
                .allSatisfy(hour -> assertThat(hour.p().orElseThrow()).isGreaterThan(0.1));
    }

    @Test
    void aGoodCampaignDoesNotMakeItsHoursGood() {
        var random = random(11);
        var made = new HourlyRows();
        for (int day = 0; day < 30; day++) {
            for (int hour = 0; hour < 24; hour++) {
                var date = HourlyRows.FIRST_DAY.plusDays(day);
                made.add("weak", date, hour, binomial(random, 0.02), 20);
                if (hour >= 18) {
                    made.add("strong", date, hour, binomial(random, 0.2), 20);
                }
            }
        }
        var result = ok(CVR, made.rows);
        assertThat(result.patterns()).noneMatch(DaypartPattern::significant);
        var evening = result.buckets(DaypartGrouping.DAYPART).get(3);
        assertThat(evening.value().orElseThrow()).as("as reported").isGreaterThan(0.09);
        double afternoon = result.buckets(DaypartGrouping.DAYPART).get(2).mean().orElseThrow();
        assertThat(evening.mean().orElseThrow() / afternoon)
                .as("campaigns set apart")
                .isBetween(0.85, 1.15);
    }

    @Test
    void oneHugeOrderIsNoBestHour() {
        var random = random(5);
        var rows = HourlyRows.every(30, (day, hour) -> binomial(random, 0.05)).rows;
        var spiked = new ArrayList<>(rows);
        var at = HourlyRows.FIRST_DAY.plusDays(29);
        int index = 29 * 24 + 8;
        var old = spiked.get(index);
        spiked.set(
                index,
                HourlyRows.row(
                        "c",
                        at,
                        8,
                        Measure.IMPRESSIONS,
                        1000,
                        Measure.CLICKS,
                        100,
                        Measure.SPEND,
                        "50.00",
                        Measure.CONVERSIONS,
                        old.measures().get(Measure.CONVERSIONS),
                        Measure.REVENUE,
                        "50000"));
        var roas = DaypartRequest.of(DaypartMetric.ROAS, BERLIN);
        var result = ok(roas, spiked);
        assertThat(result.evidence().marked(Mark.SPIKE))
                .containsExactly(new DaypartHourMark("c", at, 8, 0, Mark.SPIKE));
        assertThat(result.buckets(DaypartGrouping.HOUR).get(8).kind()).isNotEqualTo(DaypartKind.PEAK);
        assertThat(result.evidence().totals().get(Measure.REVENUE))
                .as("stays in the totals")
                .isGreaterThan(new BigDecimal("50000"));
        var without = new ArrayList<>(rows);
        without.remove(index);
        assertThat(result.buckets(DaypartGrouping.HOUR).get(8).lift())
                .isEqualTo(
                        ok(roas, without).buckets(DaypartGrouping.HOUR).get(8).lift());
    }

    @Test
    void constantDataHaveNoPatternAndNoNonsense() {
        var rows = HourlyRows.every(30, (day, hour) -> 5).rows;
        var result = ok(CVR, rows);
        assertThat(result.patterns()).isEmpty();
        assertThat(result.buckets())
                .allSatisfy(bucket -> assertThat(finite(bucket)).isTrue());
        assertThat(result.heatmap()).allSatisfy(cell -> assertThat(cell.lift()).isCloseTo(1, within(1e-12)));
    }

    private static boolean finite(DaypartBucket bucket) {
        return List.of(
                        bucket.value(),
                        bucket.ewma(),
                        bucket.mean(),
                        bucket.sd(),
                        bucket.low(),
                        bucket.high(),
                        bucket.lift(),
                        bucket.p(),
                        bucket.adjusted())
                .stream()
                .allMatch(value -> value.isEmpty() || Double.isFinite(value.getAsDouble()));
    }

    @Test
    void lookbackEndsAtTheLastDay() {
        var rows = HourlyRows.every(50, (day, hour) -> 5).rows;
        var period = ok(CVR, rows).evidence().period().orElseThrow();
        assertThat(period.days()).isEqualTo(30);
        assertThat(period.to()).isEqualTo(HourlyRows.FIRST_DAY.plusDays(49));
        assertThat(ok(CVR.withLookback(40), rows).evidence().rows()).isEqualTo(960);
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        var random = random(2);
        var rows = HourlyRows.every(30, (day, hour) -> binomial(random, 0.05)).rows;
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new java.util.Random(4));
        assertThat(estimate(CVR, shuffled)).isEqualTo(estimate(CVR, rows));
    }

    @Test
    void thinCellsOfTheWeekBorrowMore() {
        var random = random(9);
        var rows = HourlyRows.every(37, (day, hour) -> binomial(random, 0.05)).rows;
        rows.removeIf(row -> row.hour() == 4 && row.date().isBefore(HourlyRows.FIRST_DAY.plusDays(30)));
        var cells = ok(CVR.withLookback(37), rows).heatmap();
        assertThat(cells.get(4).thin()).isTrue();
        assertThat(cells.get(5).thin()).isFalse();
        assertThat(cells.get(4).borrowed()).isGreaterThan(cells.get(5).borrowed());
        assertThat(cells.get(25).weekday()).isEqualTo(1);
        assertThat(cells.get(25).hour()).isEqualTo(1);
    }

    @Test
    void anUnknownHourIsMissingAndNotZero() {
        var rows = HourlyRows.every(30, (day, hour) -> 5).rows;
        rows.remove(3 * 24 + 7);
        var result = ok(CVR, rows);
        assertThat(result.evidence().marks())
                .containsExactly(new DaypartHourMark("c", HourlyRows.FIRST_DAY.plusDays(3), 7, 0, Mark.MISSING));
        assertThat(result.buckets(DaypartGrouping.HOUR).get(7).n()).isEqualTo(29);
        assertThat(result.buckets(DaypartGrouping.HOUR).get(7).value().orElseThrow())
                .isEqualTo(0.05);
    }

    @Test
    void springHasNoSecondHourAndAutumnHasTwo() {
        var spring = LocalDate.of(2026, 3, 29);
        var autumn = LocalDate.of(2026, 10, 25);
        assertThat(HourMarks.of(day(spring, 2), BERLIN, Monitor.silent())).isEmpty();
        assertThat(HourMarks.of(day(spring, -1), BERLIN, Monitor.silent()))
                .containsExactly(new DaypartHourMark("c", spring, 2, 0, Mark.SKIPPED));
        assertThat(HourMarks.of(day(autumn, -1), BERLIN, Monitor.silent()))
                .containsExactly(new DaypartHourMark("c", autumn, 2, 0, Mark.REPEATED));
        var both = day(autumn, -1);
        both.add(new HourlySample("c", autumn, 2, 1, java.util.Map.of()));
        assertThat(HourMarks.of(both, BERLIN, Monitor.silent())).isEmpty();
        both.addAll(day(autumn, 2).stream()
                .map(row -> new HourlySample("d", autumn, row.hour(), 0, row.measures()))
                .toList());
        assertThat(HourMarks.of(both, BERLIN, Monitor.silent()))
                .containsExactly(
                        new DaypartHourMark("d", autumn, 2, 0, Mark.MISSING),
                        new DaypartHourMark("d", autumn, 2, 1, Mark.MISSING));
    }

    private static List<HourlySample> day(LocalDate date, int without) {
        var rows = new ArrayList<HourlySample>();
        for (int hour = 0; hour < 24; hour++) {
            if (hour != without) {
                rows.add(HourlyRows.row("c", date, hour, Measure.IMPRESSIONS, 1));
            }
        }
        return rows;
    }

    @Test
    void schedulesOnlySignificantHoursAndPredictsBesideAnEvenDay() {
        var random = random(7);
        var rows = HourlyRows.every(30, (day, hour) -> binomial(random, hour >= 19 && hour <= 21 ? 0.10 : 0.04)).rows;
        var budget = new DaypartBudget(new BigDecimal("1000.00"), "EUR", DaypartStrategy.BALANCED, List.of());
        var result = ok(CVR.withBudget(budget), rows);
        var schedule = result.schedule().orElseThrow();
        assertThat(schedule.sum()).isEqualByComparingTo("1000.00");
        assertThat(schedule.hours().get(20).multiplier()).isEqualByComparingTo("1.5");
        assertThat(schedule.hours().get(12).multiplier()).isEqualByComparingTo("1");
        double sum = schedule.hours().stream()
                .mapToDouble(hour -> hour.multiplier().doubleValue())
                .sum();
        assertThat(schedule.hours().get(20).effective()).isCloseTo(24 * 1.5 / sum, within(1e-12));
        var prediction = result.prediction().orElseThrow();
        assertThat(prediction.outcome()).isEqualTo(Measure.CONVERSIONS);
        assertThat(prediction.value()).isGreaterThan(prediction.even());
        assertThat(prediction.low()).isLessThan(prediction.value());
        assertThat(prediction.high()).isGreaterThan(prediction.value());
        assertThat(prediction.unknown()).isEmpty();
        var gain = prediction.gain();
        assertThat(gain.value()).isCloseTo(prediction.value() - prediction.even(), within(1e-9));
        assertThat(gain.low() + gain.high()).isCloseTo(2 * gain.value(), within(1e-9));
        assertThat(gain.high() - gain.low())
                .as("both days draw on the same returns")
                .isLessThan(prediction.high() - prediction.low());
        assertThat(gain.probability()).isGreaterThan(0.5);
    }

    /// At the spend of the past the prediction is the past: Σ rᵢ·b⁰ᵢ, whatever the exponent.
    @Test
    void predictsThePastAtThePastsSpend() {
        var rows = HourlyRows.every(30, (day, hour) -> 5 + (day + hour) % 2).rows;
        var budget = new DaypartBudget(new BigDecimal("1200.00"), "EUR", DaypartStrategy.BALANCED, List.of());
        var prediction = ok(CVR.withBudget(budget), rows).prediction().orElseThrow();
        assertThat(prediction.even()).isCloseTo(24 * 5.5, within(0.01));
    }

    @Test
    void stopsWhenAsked() {
        var rows = HourlyRows.every(30, (day, hour) -> 5).rows;
        var stopping = new Monitor() {
            @Override
            public void progress(double fraction, String phase) {}

            @Override
            public void check() {
                throw new Cancelled();
            }
        };
        assertThatThrownBy(() -> new DaypartEstimator().estimate(CVR, rows, stopping))
                .isInstanceOf(Cancelled.class);
    }
}
