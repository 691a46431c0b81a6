package io.outlay.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.study.PlanStudy;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.samples.SampleSession;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioRunnerTest {
    @TempDir
    Path temp;

    @Test
    void theStudysScenariosGiveTheStudysOwnFigures() throws Exception {
        try (var sample = SampleSession.of("acme-retail", temp)) {
            var study = sample.session().state().currentStudy().orElseThrow().result();
            var runner = ScenarioRunner.of(study, Parallel.serial()).orElseThrow();
            var scenarios = runner.studied(study, Parallel.serial(), Monitor.silent());
            var again = runner.run(runner.today(), scenarios, OptionalDouble.empty(), Monitor.silent());
            assertThat(again)
                    .isEqualTo(study.plan().flatMap(PlanStudy::simulation).orElseThrow());
        }
    }

    @Test
    void aTornadosBarsLieOnBothSidesOfTheOutcomeAtMedians() throws Exception {
        try (var sample = SampleSession.of("acme-retail", temp)) {
            var study = sample.session().state().currentStudy().orElseThrow().result();
            var runner = ScenarioRunner.of(study, Parallel.serial()).orElseThrow();
            var base = runner.run(runner.today(), List.of(), OptionalDouble.empty(), Monitor.silent())
                    .base();
            double middle = base.atMedians();
            assertThat(base.tornado()).allSatisfy(bar -> assertThat(middle).isBetween(bar.low(), bar.high()));
            assertThat(middle).isCloseTo(base.mean(), within(base.sd()));
        }
    }
}
