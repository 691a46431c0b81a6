package io.outlay.engine.study;

import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.scenario.Distribution;
import io.outlay.domain.scenario.Scenario;
import io.outlay.domain.scenario.SimulatedChannel;
import io.outlay.domain.scenario.SimulationOutcome;
import io.outlay.domain.scenario.SimulationRequest;
import io.outlay.domain.scenario.SimulationResult;
import io.outlay.domain.scenario.UncertainCurve;
import io.outlay.domain.study.ChannelSpend;
import io.outlay.domain.study.PlanStudy;
import io.outlay.domain.study.StudyResult;
import io.outlay.domain.study.StudySettings;
import io.outlay.engine.allocate.Allocator;
import io.outlay.engine.allocate.AllocatorSettings;
import io.outlay.engine.scenarios.MonteCarlo;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Simulates any split of the planned weeks' money with the very draws of a study, so that a scenario of the person's
/// stands beside the study's own on equal terms. Made once per study; each run is then quick.
public final class ScenarioRunner {
    private final StudySettings settings;
    private final List<ChannelSpend> today;
    private final List<List<CurveShape>> curves;
    private final MonteCarlo simulator;

    /// @param today  one per channel, as in the study
    /// @param curves draws of each channel over the whole plan
    ScenarioRunner(
            StudySettings settings, List<ChannelSpend> today, List<List<CurveShape>> curves, MonteCarlo simulator) {
        this.settings = settings;
        this.today = List.copyOf(today);
        this.curves = List.copyOf(curves);
        this.simulator = simulator;
    }

    /// Draws the study's curves again, to the same bits; empty when the study has no plan.
    public static Optional<ScenarioRunner> of(StudyResult study, Parallel parallel) {
        return study.plan()
                .filter(plan -> plan.simulation().isPresent())
                .map(plan ->
                        new ScenarioRunner(study.settings(), plan.today(), curves(study), new MonteCarlo(parallel)));
    }

    /// The study's own scenarios as spends: the recommended plan, and the best of a tenth less and a tenth more money,
    /// which are searched for again. Each is named as in [PlanStudy].
    public List<Scenario> studied(StudyResult study, Parallel parallel, Monitor monitor) {
        var plan = study.plan().flatMap(PlanStudy::plan);
        var maker = new PlanMaker(
                settings, new Allocator(AllocatorSettings.standard().withParallel(parallel)), simulator);
        return plan.map((BudgetPlan it) -> maker.scenarios(study.channels(), curves, it, today, monitor))
                .orElse(List.of());
    }

    /// What the study calls today's split.
    public List<ChannelSpend> today() {
        return today;
    }

    /// @param base   what the scenarios are compared with: a spend of the whole plan for each channel
    /// @param target outcome whose chance is asked for
    public SimulationResult run(
            List<ChannelSpend> base, List<Scenario> scenarios, OptionalDouble target, Monitor monitor) {
        var simulated = new ArrayList<SimulatedChannel>();
        for (int c = 0; c < base.size(); c++) {
            simulated.add(new SimulatedChannel(
                    base.get(c).channel(),
                    new UncertainCurve.JointDraws(curves.get(c)),
                    Distribution.fixed(base.get(c).amount())));
        }
        var request = new SimulationRequest(
                simulated,
                Distribution.fixed(1),
                settings.draws(),
                SimulationRequest.DEFAULT_CONFIDENCE,
                target,
                scenarios,
                settings.seed());
        return switch (simulator.simulate(request, monitor)) {
            case SimulationOutcome.Done(var result) -> result;
            case SimulationOutcome.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private static List<List<CurveShape>> curves(StudyResult study) {
        return PlanCurves.of(study.settings(), study.channels(), Monitor.silent());
    }
}
