package io.outlay.project;

import io.outlay.domain.search.NextTestAnswer;
import io.outlay.domain.study.StudyResult;
import io.outlay.domain.study.WeeksAnswer;
import io.outlay.domain.study.WeeksQuestion;
import io.outlay.engine.mix.MixNoise;
import io.outlay.engine.study.BaselineSeason;
import io.outlay.engine.study.StudyTests;
import io.outlay.engine.study.WeekPlanner;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A study together with the fit of the mix model that it takes its figures from: what is asked of both.
///
/// @param mix empty where no model leads, or its fit is no longer stored
public record StudyGround(StudyResult study, Optional<MixRun> mix) {

    /// Reads the fit; slow.
    public static StudyGround of(Workspace workspace, StudyResult study) throws WorkspaceException {
        var basis = study.mix();
        return new StudyGround(
                study,
                basis.isPresent()
                        ? new MixModels(workspace, Parallel.serial())
                                .stored(basis.get().fit())
                        : Optional.empty());
    }

    /// Which test would improve the plan most; empty when there is no plan or nothing can be tested.
    ///
    /// @throws io.outlay.progress.Cancelled when the monitor says so
    public Optional<NextTestAnswer> nextTest(Parallel parallel, Monitor monitor) {
        return StudyTests.propose(study, noise(), parallel, monitor);
    }

    /// Residual of the model per week.
    public OptionalDouble noise() {
        return mix.map(run -> OptionalDouble.of(MixNoise.weekly(run.request(), run.fit())))
                .orElse(OptionalDouble.empty());
    }

    /// How to spend a split week by week.
    ///
    /// @throws io.outlay.progress.Cancelled when the monitor says so
    public WeeksAnswer weeks(WeeksQuestion question, Parallel parallel, Monitor monitor) {
        return planner(parallel).plan(question, monitor);
    }

    /// Height of the model's baseline per week of the plan and after; empty where no model tells it.
    public List<Double> season() {
        return mix.map(run -> BaselineSeason.of(
                        run.fit(),
                        study.settings().plan().from(),
                        planner(Parallel.serial()).reach()))
                .orElse(List.of());
    }

    private WeekPlanner planner(Parallel parallel) {
        return new WeekPlanner(study, mix.map(MixRun::fit), parallel);
    }
}
