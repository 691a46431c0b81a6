package io.outlay.engine.scenarios;

import static io.outlay.engine.scenarios.Simulations.channel;
import static io.outlay.engine.scenarios.Simulations.joint;
import static io.outlay.engine.scenarios.Simulations.linear;
import static io.outlay.engine.scenarios.Simulations.normal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.scenario.Distribution;
import io.outlay.domain.scenario.Scenario;
import io.outlay.domain.scenario.Scenario.ChannelNumber;
import io.outlay.domain.scenario.Scenario.Shock;
import io.outlay.domain.scenario.ScenarioOutcome;
import io.outlay.run.Workers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every kind of scenario against what it must come to.
class ScenarioKindsTest {
    private static final Simulations HILL = Simulations.of(
                    channel("a", CurveFamily.HILL, 100, fixed(400), fixed(50), fixed(1.5)),
                    linear("b", normal(2, 0.3), 50))
            .draws(20_000);

    /// The spend buys less of the media, and a curve at less media brings less.
    @Test
    void dearerMedia() {
        var dear = one(HILL, new Scenario.CostFactors(List.of(new ChannelNumber("a", fixed(1.25)))));
        var base = HILL.run().base();
        double lost = hill(100) - hill(80);
        assertThat(dear.difference().mean()).isCloseTo(-lost, within(1e-9));
        assertThat(dear.difference().low()).isCloseTo(-lost, within(1e-9));
        assertThat(dear.spend()).isEqualTo(base.spend());
        assertThat(dear.probabilityBelowBase()).isEqualTo(1);
    }

    /// For linear channels 1 / factor of a log-normal price is log-normal: a closed form.
    @Test
    void uncertainPriceOfALinearChannel() {
        var plan = Simulations.of(linear("a", fixed(3), 100));
        var found = one(
                plan, new Scenario.CostFactors(List.of(new ChannelNumber("a", new Distribution.LogNormal(0.1, 0.2)))));
        double mean = 300 * Math.exp(-0.1 + 0.02);
        assertThat(found.mean())
                .isCloseTo(mean, within(4 * found.standardErrors().mean()));
        assertThat(found.sd())
                .isCloseTo(
                        mean * Math.sqrt(Math.expm1(0.04)),
                        within(4 * found.standardErrors().sd()));
    }

    @Test
    void demandMovesEverything() {
        var found = one(HILL, new Scenario.DemandShift(normal(0.9, 0.1)));
        var base = HILL.run().base();
        assertThat(found.mean())
                .isCloseTo(0.9 * base.mean(), within(4 * found.standardErrors().mean()));
        assertThat(found.spend()).isEqualTo(base.spend());
        assertThat(found.tornado()).extracting("input").contains("demand");
    }

    /// Half the period: half the spend and half the response, not the response to half the spend.
    @Test
    void outageTakesAPartOfThePeriod() {
        var found = one(HILL, new Scenario.Outage(List.of("a"), fixed(0.5)));
        assertThat(found.difference().mean()).isCloseTo(-hill(100) / 2, within(1e-9));
        assertThat(found.spend()).isEqualTo(100);
        var whole = one(HILL, new Scenario.Outage(List.of("a", "b"), fixed(1)));
        assertThat(whole.mean()).isZero();
        assertThat(whole.spend()).isZero();
        var none = one(HILL, new Scenario.Outage(List.of("a", "b"), fixed(0)));
        assertThat(none.percentiles()).isEqualTo(HILL.run().base().percentiles());
    }

    @Test
    void competitorTakesAPartOfTheResponse() {
        var found = one(HILL, new Scenario.Competitor(List.of(new ChannelNumber("a", fixed(0.8)))));
        assertThat(found.difference().mean()).isCloseTo(-0.2 * hill(100), within(1e-9));
    }

    @Test
    void newChannelAddsSpendAndOutcome() {
        var found = one(HILL, new Scenario.NewChannel(linear("c", normal(1.5, 0.5), 40)));
        assertThat(found.spend()).isEqualTo(190);
        assertThat(found.difference().mean())
                .isCloseTo(60, within(4 * found.standardErrors().difference()));
        assertThat(found.difference().low()).isCloseTo(40 * (1.5 - 1.645 * 0.5), within(1.0));
        var drawn = one(HILL, new Scenario.NewChannel(joint("c", 10, CurveShape.of(CurveFamily.LINEAR, 2))));
        assertThat(drawn.difference().mean()).isCloseTo(20, within(1e-9));
    }

    /// Three past periods, whole: price and demand moved together.
    @Test
    void pastShocksAreDrawnWhole() {
        var plan = Simulations.of(linear("a", fixed(2), 100));
        var shocks = new Scenario.PastShocks(List.of(
                new Shock(1, Map.of(), Map.of()),
                new Shock(0.5, Map.of("a", 2.0), Map.of()),
                new Shock(1.5, Map.of(), Map.of("a", 2.0))));
        var found = one(plan, shocks);
        assertThat(found.mean())
                .isCloseTo(
                        (200 + 50 + 600) / 3.0,
                        within(4 * found.standardErrors().mean()));
        assertThat(found.percentile(10)).isCloseTo(50, within(1e-9));
        assertThat(found.percentile(50)).isCloseTo(200, within(1e-9));
        assertThat(found.percentile(90)).isCloseTo(600, within(1e-9));
        assertThat(found.tornado().getFirst().low()).isCloseTo(50, within(1e-9));
        assertThat(found.tornado().getFirst().high()).isCloseTo(600, within(1e-9));
    }

    @Test
    void severalChangesAtOnce() {
        var found = HILL.scenario(new Scenario(
                        "all",
                        List.of(
                                new Scenario.BudgetFactors(List.of(new ChannelNumber("a", fixed(2)))),
                                new Scenario.CostFactors(List.of(new ChannelNumber("a", fixed(4)))),
                                new Scenario.DemandShift(fixed(0.5)),
                                new Scenario.Outage(List.of("b"), fixed(1)))))
                .run()
                .scenarios()
                .getFirst();
        assertThat(found.mean()).isCloseTo(0.5 * hill(50), within(1e-9));
        assertThat(found.spend()).isEqualTo(200);
    }

    @Test
    void sameBitsForOneAndTwoThreadsWithEveryKind() {
        var all = HILL.draws(50_000)
                .scenario(new Scenario(
                        "cost", new Scenario.CostFactors(List.of(new ChannelNumber("a", normal(1.2, 0.1))))))
                .scenario(new Scenario("demand", new Scenario.DemandShift(new Distribution.Triangular(0.7, 0.9, 1))))
                .scenario(new Scenario("new", new Scenario.NewChannel(linear("c", normal(2, 0.5), 30))))
                .scenario(new Scenario(
                        "off", new Scenario.Outage(List.of("b"), new Distribution.Triangular(0, 0.2, 0.5))));
        try (var workers = new Workers(2)) {
            assertThat(all.run(workers)).isEqualTo(all.run());
        }
        assertThat(all.run().base()).isEqualTo(HILL.draws(50_000).run().base());
    }

    @Test
    void impossibleParametersNameTheirField() {
        assertThat(path(new Scenario.CostFactors(List.of(new ChannelNumber("a", fixed(0))))))
                .isEqualTo("scenarios[0].parameters.cost_factors.a");
        assertThat(path(new Scenario.DemandShift(normal(1, -1)))).isEqualTo("scenarios[0].parameters.factor.normal[1]");
        assertThat(path(new Scenario.Outage(List.of("a"), fixed(1.1))))
                .isEqualTo("scenarios[0].parameters.share_of_period");
        assertThat(path(new Scenario.Outage(List.of("z"), fixed(0.1))))
                .isEqualTo("scenarios[0].parameters.channels[0]");
        assertThat(path(new Scenario.Competitor(List.of(new ChannelNumber("a", fixed(-1))))))
                .isEqualTo("scenarios[0].parameters.efficiency_factors.a");
        assertThat(path(new Scenario.NewChannel(linear("a", fixed(1), 1))))
                .isEqualTo("scenarios[0].parameters.channel.id");
        assertThat(path(new Scenario.NewChannel(linear("c", normal(1, -1), 1))))
                .isEqualTo("scenarios[0].parameters.channel.curve.beta.normal[1]");
        assertThat(path(new Scenario.PastShocks(List.of(new Shock(1, Map.of("a", 0.0), Map.of())))))
                .isEqualTo("scenarios[0].parameters.shocks[0].cost_factors.a");
        assertThat(path(new Scenario.PastShocks(List.of()))).isEqualTo("scenarios[0].parameters.shocks");
    }

    private static String path(Scenario.Change change) {
        return HILL.scenario(new Scenario("x", change)).refusedPath();
    }

    private static ScenarioOutcome one(Simulations plan, Scenario.Change change) {
        return plan.scenario(new Scenario("x", change)).run().scenarios().getFirst();
    }

    private static double hill(double x) {
        return 400 / (1 + Math.pow(50 / x, 1.5));
    }

    private static Distribution fixed(double value) {
        return Distribution.fixed(value);
    }
}
