package io.outlay.engine.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.Problem;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.scenario.Distribution;
import io.outlay.domain.scenario.Scenario;
import io.outlay.domain.scenario.SimulatedChannel;
import io.outlay.domain.scenario.SimulationOutcome;
import io.outlay.domain.scenario.SimulationRequest;
import io.outlay.domain.scenario.SimulationResult;
import io.outlay.domain.scenario.UncertainCurve;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// Builds requests and runs them.
record Simulations(SimulationRequest request) {

    static Simulations of(SimulatedChannel... channels) {
        return new Simulations(new SimulationRequest(
                List.of(channels), Distribution.fixed(1), 100_000, 0.95, OptionalDouble.empty(), List.of(), 7));
    }

    static SimulatedChannel linear(String id, Distribution beta, double spend) {
        return channel(id, CurveFamily.LINEAR, spend, beta);
    }

    static SimulatedChannel channel(String id, CurveFamily family, double spend, Distribution... parameters) {
        return new SimulatedChannel(
                id, new UncertainCurve.Parameters(family, Arrays.asList(parameters)), Distribution.fixed(spend));
    }

    static SimulatedChannel joint(String id, double spend, CurveShape... draws) {
        return new SimulatedChannel(id, new UncertainCurve.JointDraws(Arrays.asList(draws)), Distribution.fixed(spend));
    }

    static Distribution normal(double mean, double sd) {
        return new Distribution.Normal(mean, sd);
    }

    Simulations draws(int draws) {
        return with(request.valuePerUnit(), draws, request.confidence(), request.target(), request.scenarios());
    }

    Simulations value(Distribution value) {
        return with(value, request.draws(), request.confidence(), request.target(), request.scenarios());
    }

    Simulations confidence(double confidence) {
        return with(request.valuePerUnit(), request.draws(), confidence, request.target(), request.scenarios());
    }

    Simulations target(double target) {
        return with(
                request.valuePerUnit(),
                request.draws(),
                request.confidence(),
                OptionalDouble.of(target),
                request.scenarios());
    }

    Simulations factor(String name, String channel, Distribution factor) {
        return scenario(
                new Scenario(name, new Scenario.BudgetFactors(List.of(new Scenario.ChannelNumber(channel, factor)))));
    }

    Simulations budget(String name, String channel, Distribution amount) {
        return scenario(new Scenario(name, new Scenario.Budgets(List.of(new Scenario.ChannelNumber(channel, amount)))));
    }

    Simulations scenario(Scenario scenario) {
        var scenarios = new ArrayList<>(request.scenarios());
        scenarios.add(scenario);
        return with(request.valuePerUnit(), request.draws(), request.confidence(), request.target(), scenarios);
    }

    private Simulations with(
            Distribution value, int draws, double confidence, OptionalDouble target, List<Scenario> scenarios) {
        return new Simulations(
                new SimulationRequest(request.channels(), value, draws, confidence, target, scenarios, request.seed()));
    }

    SimulationResult run() {
        return run(Parallel.serial());
    }

    SimulationResult run(Parallel parallel) {
        var outcome = new MonteCarlo(parallel).simulate(request, Monitor.silent());
        assertThat(outcome).isInstanceOf(SimulationOutcome.Done.class);
        return ((SimulationOutcome.Done) outcome).result();
    }

    List<Problem> problems() {
        var outcome = new MonteCarlo(Parallel.serial()).simulate(request, Monitor.silent());
        assertThat(outcome).isInstanceOf(SimulationOutcome.Refused.class);
        return ((SimulationOutcome.Refused) outcome).problems();
    }

    String refusedPath() {
        return problems().getFirst().where().path().orElse("");
    }
}
