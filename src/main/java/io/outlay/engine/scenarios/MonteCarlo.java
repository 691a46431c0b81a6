package io.outlay.engine.scenarios;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.scenario.ScenarioOutcome;
import io.outlay.domain.scenario.SimulationOutcome;
import io.outlay.domain.scenario.SimulationRequest;
import io.outlay.domain.scenario.SimulationResult;
import io.outlay.engine.Seeds;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Simulates a plan and its scenarios under uncertain parameters.
///
/// Draws come in blocks of 4096, each from a stream of its own, and all plans see the same draws (common random
/// numbers): figures do not depend on threads, and differences between plans are as precise as they can be. Scenarios
/// are worked off in passes that keep memory bounded; a pass draws the same numbers again.
///
/// Glasserman, Monte Carlo methods in financial engineering (2003), §4.2 and §9.
public final class MonteCarlo {
    private static final int BLOCK = 4096;

    /// Outcomes and spends kept at once, as numbers: 256 MB.
    private static final int KEPT = 32_000_000;

    private final Parallel parallel;

    public MonteCarlo(Parallel parallel) {
        this.parallel = parallel;
    }

    /// Simulates, or says why the request cannot be.
    public SimulationOutcome simulate(SimulationRequest request, Monitor monitor) {
        var problems = SimulationCheck.problems(request);
        if (!problems.isEmpty()) {
            return new SimulationOutcome.Refused(problems);
        }
        var model = new Model(request);
        var plans = model.plans();
        int perPass = Math.max(1, KEPT / (2 * request.draws()) - 1);
        var outcomes = new ArrayList<ScenarioOutcome>();
        var base = new double[request.draws()];
        var sobol = new Sobol(model, request.draws());
        for (int from = 0; from < plans.size(); from += perPass) {
            var pass = plans.subList(from, Math.min(plans.size(), from + perPass));
            var drawn = draw(request, model, sobol, pass, monitor, from, plans.size());
            if (from == 0) {
                base = drawn.outcomes[0];
            }
            outcomes.addAll(summaries(request, model, sobol, pass, drawn, base, monitor));
        }
        if (!outcomes.stream().allMatch(MonteCarlo::finite)) {
            return new SimulationOutcome.Refused(List.of(Problem.error(
                    ProblemCode.BAD_VALUE,
                    Location.path("channels"),
                    "channels",
                    "the outcome is too large a number")));
        }
        return new SimulationOutcome.Done(new SimulationResult(
                outcomes.getFirst(), outcomes.subList(1, outcomes.size()), request.draws(), model.truncated()));
    }

    /// What one pass drew, per plan and draw.
    private static final class Drawn {
        private final double[][] outcomes;
        private final double[][] spends;

        Drawn(int plans, int draws) {
            outcomes = new double[plans][draws];
            spends = new double[plans][draws];
        }
    }

    private Drawn draw(
            SimulationRequest request,
            Model model,
            Sobol sobol,
            List<Plan> pass,
            Monitor monitor,
            int before,
            int plans) {
        int draws = request.draws();
        var drawn = new Drawn(pass.size(), draws);
        int blocks = Math.ceilDiv(draws, BLOCK);
        var streams = Seeds.streams(request.seed(), blocks);
        var done = new AtomicInteger();
        parallel.map(blocks, index -> {
            monitor.check();
            int first = index * BLOCK;
            int count = Math.min(BLOCK, draws - first);
            var inputs = model.draw(streams.get(index), count);
            if (before == 0) {
                sobol.keep(inputs, first);
            }
            new Block(model, inputs, first).evaluate(pass, drawn.outcomes, drawn.spends, monitor);
            double share = (double) done.incrementAndGet() / blocks;
            monitor.progress((before + share * pass.size()) / plans, "simulate.drawing");
            return index;
        });
        return drawn;
    }

    private List<ScenarioOutcome> summaries(
            SimulationRequest request,
            Model model,
            Sobol sobol,
            List<Plan> pass,
            Drawn drawn,
            double[] base,
            Monitor monitor) {
        return parallel.map(pass.size(), p -> {
            monitor.check();
            var plan = pass.get(p);
            var ranks = model.ranks(plan);
            return new PlanSummary(request, model.repeats(plan, request.draws()))
                    .of(
                            plan.name(),
                            drawn.outcomes[p],
                            drawn.spends[p],
                            base,
                            new Tornado(model, plan, ranks),
                            sobol.of(plan, ranks, drawn.outcomes[p]));
        });
    }

    private static boolean finite(ScenarioOutcome outcome) {
        var errors = outcome.standardErrors();
        double sum = Math.abs(outcome.mean())
                + outcome.sd()
                + Math.abs(outcome.valueAtRisk())
                + Math.abs(outcome.conditionalValueAtRisk())
                + errors.mean()
                + errors.sd()
                + errors.valueAtRisk()
                + errors.conditionalValueAtRisk()
                + Math.abs(outcome.difference().mean())
                + outcome.histogram().edges().stream()
                        .mapToDouble(Math::abs)
                        .max()
                        .orElse(0)
                + outcome.tornado().stream()
                        .mapToDouble(bar -> bar.width())
                        .max()
                        .orElse(0);
        return Double.isFinite(sum);
    }
}
