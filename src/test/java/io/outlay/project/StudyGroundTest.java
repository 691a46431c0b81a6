package io.outlay.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.study.ChannelSpend;
import io.outlay.domain.study.PlanRole;
import io.outlay.domain.study.WeekRule;
import io.outlay.domain.study.WeeksAnswer;
import io.outlay.domain.study.WeeksPlan;
import io.outlay.domain.study.WeeksQuestion;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.samples.SampleSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyGroundTest {
    @TempDir
    Path temp;

    private SampleSession sample;
    private StudyGround ground;

    @BeforeEach
    void open() throws Exception {
        sample = SampleSession.of("acme-retail", temp);
        var study = sample.session().state().study().orElseThrow().result();
        sample.session()
                .read((workspace, monitor) -> StudyGround.of(workspace, study))
                .onDone(it -> ground = it);
    }

    @AfterEach
    void close() throws Exception {
        sample.close();
    }

    private List<ChannelSpend> split() {
        return ground.study().plan().orElseThrow().plan().orElseThrow().spends().stream()
                .map(spend -> new ChannelSpend(spend.channel(), spend.spend()))
                .toList();
    }

    private WeeksAnswer weeks(List<WeekRule> rules, List<Double> season) {
        return ground.weeks(new WeeksQuestion(split(), rules, season), Parallel.serial(), Monitor.silent());
    }

    private static WeeksPlan plan(WeeksAnswer answer) {
        return assertThat(answer)
                .asInstanceOf(InstanceOfAssertFactories.type(WeeksAnswer.Found.class))
                .actual()
                .plan();
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    @Test
    void aTestIsReadAgainstTheModelsResidual() {
        var fit = ground.mix().orElseThrow().fit();
        double squares = fit.periods().stream()
                .mapToDouble(
                        period -> Math.pow(period.observed() - period.fitted().value(), 2))
                .average()
                .orElseThrow();
        assertThat(ground.noise().orElseThrow()).isCloseTo(Math.sqrt(squares), within(0.15 * Math.sqrt(squares)));
        var answer = ground.nextTest(Parallel.serial(), Monitor.silent()).orElseThrow();
        assertThat(answer.worthwhile()).isTrue();
        var best = answer.tests().getFirst();
        assertThat(best.channel()).isEqualTo("amazon");
        assertThat(best.change()).isEqualTo(-0.5);
        assertThat(best.weeks()).isEqualTo(4);
        // (1.96 + 0.842)·σ·√(2/4)
        assertThat(best.detectable()).isCloseTo(2.801585 * ground.noise().orElseThrow() / Math.sqrt(2), within(1.0));
        assertThat(best.value()).isBetween(best.cost(), answer.perfect());
        assertThat(best.power()).isBetween(0.05, 0.2);
    }

    @Test
    void whereTheFitIsGoneAStudyIsStillTested() {
        var without = new StudyGround(ground.study(), Optional.empty());
        assertThat(without.noise()).isEmpty();
        assertThat(without.season()).isEmpty();
        var answer = without.nextTest(Parallel.serial(), Monitor.silent()).orElseThrow();
        assertThat(answer.worthwhile()).isFalse();
        assertThat(answer.tests().getFirst().value()).isLessThan(answer.perfect());
    }

    @Test
    void aSplitIsSpentWeekByWeekWithAProof() {
        var plan = plan(weeks(List.of(), List.of()));
        assertThat(plan.proven()).isTrue();
        assertThat(plan.gap()).isLessThan(1e-6);
        assertThat(plan.value()).isGreaterThan(plan.even());
        assertThat(plan.weeks()).hasSize(13);
        for (int c = 0; c < plan.channels().size(); c++) {
            var row = plan.channels().get(c);
            assertThat(sum(row.spend())).isCloseTo(split().get(c).amount(), within(1e-4));
            assertThat(row.before()).hasSize(7);
            assertThat(row.after()).isEqualTo(7);
            boolean planned = ground.study().channels().get(c).role() == PlanRole.PLANNED;
            assertThat(row.movable()).isEqualTo(planned);
            for (int t = 0; t < row.spend().size(); t++) {
                assertThat(row.spend().get(t))
                        .isBetween(row.least().get(t) - 1e-6, row.most().get(t) + 1e-6);
                if (!planned) {
                    assertThat(row.spend().get(t)).isCloseTo(sum(row.spend()) / 13, within(1e-6));
                }
            }
        }
    }

    @Test
    void aSeasonMovesSpendTowardsItsHighWeeks() {
        var season = ground.season();
        assertThat(season).hasSize(13 + 7);
        var plan = plan(weeks(List.of(), season));
        assertThat(plan.proven()).isTrue();
        assertThat(plan.gain().low90()).isPositive();
        var amazon = plan.channels().stream()
                .filter(row -> row.id().equals("amazon"))
                .findFirst()
                .orElseThrow();
        assertThat(amazon.spend().get(1)).isGreaterThan(2 * amazon.spend().get(8));
    }

    @Test
    void decidedWeeksAreKeptAndContradictionsNamed() {
        var first = plan(weeks(List.of(), List.of()));
        var week = first.weeks();
        var rules = List.of(new WeekRule("meta", week.get(3), 0), new WeekRule("meta", week.get(5), 12_345));
        var plan = plan(weeks(rules, List.of()));
        var meta = plan.channels().getFirst();
        assertThat(meta.id()).isEqualTo("meta");
        assertThat(meta.spend().get(3)).isZero();
        assertThat(meta.spend().get(5)).isCloseTo(12_345, within(1e-6));
        assertThat(sum(meta.spend())).isCloseTo(split().getFirst().amount(), within(1e-4));
        assertThat(plan.value()).isLessThan(first.value());
        var off = week.stream().map(it -> new WeekRule("meta", it, 0)).toList();
        assertThat(weeks(off, List.of()))
                .asInstanceOf(InstanceOfAssertFactories.type(WeeksAnswer.Impossible.class))
                .satisfies(answer -> assertThat(
                                answer.clash().against() + answer.clash().asking())
                        .contains("meta"));
    }
}
