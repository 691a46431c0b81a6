package io.outlay.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.study.ChannelSpend;
import io.outlay.domain.study.PlanStudy;
import io.outlay.domain.study.StudyResult;
import io.outlay.engine.study.PlanDraws;
import io.outlay.engine.study.PlanExplorer;
import io.outlay.engine.study.WhatIf;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.samples.SampleSession;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the planner says about a split against what the study's own simulation and allocator say.
class PlanFiguresTest {
    @TempDir
    Path temp;

    @Test
    void aWhatIfAtTheRecommendedPlanHasTheFiguresOfTheStudy() throws Exception {
        var study = study("acme-retail");
        var made = study.plan().orElseThrow();
        var plan = made.plan().orElseThrow();
        var whatIf = new WhatIf(PlanDraws.of(study), made);
        var spends = study.channels().stream()
                .mapToDouble(channel -> plan.spend(channel.channel().id()))
                .toArray();
        var figures = whatIf.evaluate(spends);
        var simulated = made.scenario(PlanStudy.RECOMMENDED).orElseThrow();
        double close = 1e-9 * simulated.mean();
        assertThat(figures.outcome().value()).isCloseTo(simulated.mean(), within(close));
        assertThat(figures.outcome().low90()).isCloseTo(simulated.percentile(5), within(close));
        assertThat(figures.outcome().high90()).isCloseTo(simulated.percentile(95), within(close));
        assertThat(figures.gain().value()).isCloseTo(simulated.difference().mean(), within(close));
        assertThat(figures.gain().low90()).isCloseTo(simulated.difference().low(), within(close));
        assertThat(figures.gain().high90()).isCloseTo(simulated.difference().high(), within(close));
        assertThat(figures.gainProbability()).isCloseTo(1 - simulated.probabilityBelowBase(), within(1e-12));
        var today = whatIf.today();
        assertThat(today.gainProbability()).isZero();
        assertThat(today.outcome().value())
                .isCloseTo(made.simulation().orElseThrow().base().mean(), within(close));
    }

    @Test
    void aSmallerMoveEarnsAsMuchAsItsAmountCan() throws Exception {
        var study = study("acme-retail");
        var made = study.plan().orElseThrow();
        var plan = made.plan().orElseThrow();
        var found = new PlanExplorer(study, PlanDraws.of(study), Parallel.serial())
                .explore(Monitor.silent())
                .orElseThrow();
        double gain = made.scenario(PlanStudy.RECOMMENDED).orElseThrow().difference().mean();
        var front = found.front();
        assertThat(front.getFirst().gain()).isZero();
        assertThat(front.getLast().gain()).isCloseTo(gain, within(1e-6 * Math.abs(gain)));
        double total = made.today().stream().mapToDouble(ChannelSpend::amount).sum();
        for (int i = 1; i < front.size(); i++) {
            var point = front.get(i);
            assertThat(point.gain()).isGreaterThanOrEqualTo(front.get(i - 1).gain() - 1e-6 * gain);
            assertThat(point.spends().stream().mapToDouble(Double::doubleValue).sum())
                    .isCloseTo(total, within(1e-6 * total));
            double raised = 0;
            for (int c = 0; c < point.spends().size(); c++) {
                raised += Math.max(0, point.spends().get(c) - made.today().get(c).amount());
            }
            assertThat(raised).isLessThanOrEqualTo(point.moved() * (1 + 1e-9) + 1e-6);
        }
        assertThat(found.regret()).isPositive().isLessThan(0.2 * plan.value());
        var next = found.next().orElseThrow();
        assertThat(next.value())
                .isCloseTo(plan.shadowPrice().orElseThrow(), within(0.03 * next.value()));
        assertThat(next.low90()).isLessThanOrEqualTo(next.value());
        for (int c = 0; c < study.channels().size(); c++) {
            var channel = study.channels().get(c);
            assertThat(found.bestSpends().get(c).low90()).isGreaterThanOrEqualTo(channel.minimum() * 12.999);
            assertThat(found.bestSpends().get(c).high90()).isLessThanOrEqualTo(channel.maximum() * 13.001);
        }
    }

    private StudyResult study(String sample) throws Exception {
        try (var session = SampleSession.of(sample, temp)) {
            return session.session().state().study().orElseThrow().result();
        }
    }
}
