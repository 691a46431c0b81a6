package io.outlay.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.Period;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.WeeklySeries;
import io.outlay.domain.plan.InfeasibleBudget;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.PlanRole;
import io.outlay.domain.study.PlanStudy;
import io.outlay.domain.study.StudyInputs;
import io.outlay.domain.study.StudySettings;
import io.outlay.engine.curves.Curves;
import io.outlay.progress.Cancelled;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.run.StopSignal;
import io.outlay.run.Workers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class StudyTest {
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2023, 7, 3);
    private static final int WEEKS = 130;
    private static final LocalDate LAST_SUNDAY = FIRST_MONDAY.plusWeeks(WEEKS).minusDays(1);

    private static final CurveShape SATURATED = CurveShape.of(CurveFamily.EXPONENTIAL, 90_000, 6_000);
    private static final CurveShape STARVED = CurveShape.of(CurveFamily.MICHAELIS_MENTEN, 400_000, 40_000);

    @Test
    void movesMoneyFromTheSaturatedToTheStarvedChannelAndProvesIt() {
        var result = new Study(Parallel.serial()).run(inputs("30000", true), Monitor.silent());
        var made = result.plan().orElseThrow();
        var plan = made.plan().orElseThrow();
        assertThat(plan.proven()).isTrue();
        assertThat(plan.gap()).isLessThanOrEqualTo(1e-6);
        assertThat(plan.spend("starved")).isGreaterThan(made.today().get(1).amount());
        assertThat(plan.spends().stream().mapToDouble(spend -> spend.spend()).sum())
                .isCloseTo(13 * 30_000, within(1e-3));
        var recommended = made.scenario(PlanStudy.RECOMMENDED).orElseThrow();
        assertThat(recommended.difference().mean()).isPositive();
        assertThat(recommended.probabilityBelowBase()).isLessThan(0.05);
        // the plan maximises the mean over the very draws that are simulated
        assertThat(recommended.mean()).isCloseTo(plan.value(), within(1e-9 * plan.value()));
        // less money cannot bring more, more money not less
        assertThat(made.scenario(PlanStudy.LESS).orElseThrow().mean()).isLessThan(recommended.mean());
        assertThat(made.scenario(PlanStudy.MORE).orElseThrow().mean()).isGreaterThan(recommended.mean());
    }

    @Test
    void thePlanIsNearTheBestPlanOfTheTrueCurves() {
        var result = new Study(Parallel.serial()).run(inputs("30000", false), Monitor.silent());
        var plan = result.plan().flatMap(PlanStudy::plan).orElseThrow();
        double best = 0;
        for (double x = 0; x <= 30_000; x += 50) {
            best = Math.max(best, truth(x, 30_000 - x));
        }
        double got = truth(plan.spend("saturated") / 13, plan.spend("starved") / 13);
        assertThat(got).isGreaterThan(0.99 * best);
    }

    @Test
    void aChannelWhoseSpendNeverChangedStaysWhereItIs() {
        var result = new Study(Parallel.serial()).run(inputs("30000", true), Monitor.silent());
        ChannelStudy constant = result.channel("constant").orElseThrow();
        assertThat(constant.role()).isEqualTo(PlanRole.HELD);
        var plan = result.plan().flatMap(PlanStudy::plan).orElseThrow();
        assertThat(plan.spend("constant")).isCloseTo(13 * 5_000, within(1e-6));
    }

    @Test
    void aBudgetBelowTheMinimumsIsInfeasibleAndSaysWhy() {
        var result = new Study(Parallel.serial()).run(inputs("100", true), Monitor.silent());
        assertThat(result.plan().orElseThrow().outcome()).isInstanceOf(InfeasibleBudget.class);
        assertThat(result.plan().orElseThrow().simulation()).isEmpty();
    }

    @Test
    void sameBitsForAnyNumberOfThreads() {
        var serial = new Study(Parallel.serial()).run(inputs("30000", true), Monitor.silent());
        try (var workers = new Workers(2)) {
            assertThat(new Study(workers).run(inputs("30000", true), Monitor.silent()))
                    .isEqualTo(serial);
        }
    }

    @Test
    void stopsWhenAsked() {
        var signal = new StopSignal((fraction, phase) -> {});
        signal.stop();
        assertThatThrownBy(() -> new Study(Parallel.serial()).run(inputs("30000", true), signal))
                .isInstanceOf(Cancelled.class);
    }

    @Test
    void withOneChannelNothingChangesAndNothingIsGained() {
        var all = inputs("14123.45", false);
        var one = new StudyInputs(
                all.settings(),
                all.channels().subList(0, 1),
                all.series().subList(0, 1),
                List.of(),
                "UTC",
                "EUR",
                Optional.empty());
        var made =
                new Study(Parallel.serial()).run(one, Monitor.silent()).plan().orElseThrow();
        var difference = made.scenario(PlanStudy.RECOMMENDED).orElseThrow().difference();
        assertThat(difference.mean()).isZero();
        assertThat(difference.low()).isZero();
        assertThat(difference.high()).isZero();
    }

    @Test
    void withoutChannelsThereIsNoPlan() {
        var inputs = new StudyInputs(settings("1000"), List.of(), List.of(), List.of(), "UTC", "EUR", Optional.empty());
        var result = new Study(Parallel.serial()).run(inputs, Monitor.silent());
        assertThat(result.plan()).isEmpty();
        assertThat(result.returns()).isEmpty();
    }

    private static double truth(double saturated, double starved) {
        return Curves.of(SATURATED).value(saturated) + Curves.of(STARVED).value(starved);
    }

    private static StudyInputs inputs(String weekly, boolean constant) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        var series = new ArrayList<WeeklySeries>();
        series.add(series("saturated", SATURATED, 4_000, 28_000, random));
        series.add(series("starved", STARVED, 500, 22_000, random));
        if (constant) {
            series.add(series("constant", CurveShape.of(CurveFamily.LINEAR, 2), 5_000, 5_000, random));
        }
        var channels = series.stream().map(s -> channel(s.channelId())).toList();
        return new StudyInputs(settings(weekly), channels, series, List.of(), "UTC", "EUR", Optional.empty());
    }

    private static StudySettings settings(String weekly) {
        return new StudySettings(
                Measure.REVENUE,
                new Period(LAST_SUNDAY.plusDays(1).minusWeeks(26), LAST_SUNDAY),
                new Period(LAST_SUNDAY.plusDays(1), LAST_SUNDAY.plusWeeks(13)),
                new BigDecimal(weekly),
                400,
                1,
                Optional.empty());
    }

    private static Channel channel(String id) {
        return new Channel(id, id, 0, Optional.empty(), Optional.empty(), false, false);
    }

    private static WeeklySeries series(String id, CurveShape shape, double low, double high, RandomGenerator random) {
        var weeks = new ArrayList<LocalDate>();
        var spend = new ArrayList<Double>();
        var outcome = new ArrayList<Double>();
        var curve = Curves.of(shape);
        for (int week = 0; week < WEEKS; week++) {
            double x = low + (high - low) * random.nextDouble();
            weeks.add(FIRST_MONDAY.plusWeeks(week));
            spend.add(x);
            outcome.add(curve.value(x) * (1 + 0.05 * random.nextGaussian()));
        }
        return new WeeklySeries(id, weeks, spend, outcome);
    }
}
