package io.outlay.engine.scenarios;

import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.scenario.Distribution;
import io.outlay.domain.scenario.SimulatedChannel;
import io.outlay.domain.scenario.SimulationRequest;
import io.outlay.domain.scenario.SimulationResult;
import io.outlay.domain.scenario.UncertainCurve;
import io.outlay.engine.Seeds;
import io.outlay.engine.curves.Curve;
import io.outlay.engine.curves.Curves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.stream.IntStream;

/// A checked request laid out for the draws: every number is an input with a column of its own; channels and plans
/// refer to columns. The scenarios' own inputs come last, so that adding a scenario changes no draw of the others.
final class Model {
    /// A share left out that a million draws would not meet.
    private static final double NEGLIGIBLE = 1e-9;

    private final List<Input> inputs = new ArrayList<>();
    private final List<ChannelCurve> curves = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Treatment> stated = new ArrayList<>();
    private final List<Plan> plans = new ArrayList<>();
    private final boolean[] logarithmic;
    private final int value;

    /// @param name for people, such as `search.beta`
    /// @param path in the request
    record Input(String name, String path, Quantile quantile) {}

    Model(SimulationRequest request) {
        value = input("value_per_unit", "value_per_unit", request.valuePerUnit(), Span.NOT_NEGATIVE);
        for (int i = 0; i < request.channels().size(); i++) {
            channel(request.channels().get(i), "channels[" + i + "]");
        }
        plans.add(new Plan("base", stated.stream().map(Optional::of).toList(), List.of()));
        var base = List.copyOf(stated);
        for (int s = 0; s < request.scenarios().size(); s++) {
            var scenario = request.scenarios().get(s);
            var draft = new PlanDraft(this, base);
            for (int k = 0; k < scenario.changes().size(); k++) {
                draft.change(scenario.changes().get(k), ScenarioPath.of(s, k, scenario));
            }
            plans.add(draft.plan(scenario.name()));
        }
        logarithmic = new boolean[inputs.size()];
        for (var curve : curves) {
            if (curve instanceof ChannelCurve.Parametric(var family, int from) && ResponseKernel.logarithmic(family)) {
                logarithmic[from + 1] = true;
            }
        }
    }

    /// Adds a channel.
    ///
    /// @return its index
    int channel(SimulatedChannel channel, String path) {
        ids.add(channel.id());
        curves.add(curve(channel.id(), path + ".curve.", channel.curve()));
        stated.add(Treatment.of(input(channel.id() + ".spend", path + ".spend", channel.spend(), Span.NOT_NEGATIVE)));
        return ids.size() - 1;
    }

    /// Adds an input.
    ///
    /// @return its column
    int input(String name, String path, Distribution distribution, Span span) {
        return input(name, path, Quantile.of(distribution, span));
    }

    int input(String name, String path, Quantile quantile) {
        inputs.add(new Input(name, path, quantile));
        return inputs.size() - 1;
    }

    private ChannelCurve curve(String id, String path, UncertainCurve curve) {
        return switch (curve) {
            case UncertainCurve.Parameters(var family, var values) -> {
                int from = inputs.size();
                for (int p = 0; p < values.size(); p++) {
                    var name = family.parameters().get(p);
                    input(id + "." + name, path + name, values.get(p), Span.ofParameter(name));
                }
                yield new ChannelCurve.Parametric(family, from);
            }
            case UncertainCurve.JointDraws(List<CurveShape> draws) ->
                new ChannelCurve.Drawn(draws.stream().map(Curves::of).toArray(Curve[]::new));
        };
    }

    List<Input> inputs() {
        return inputs;
    }

    List<ChannelCurve> curves() {
        return curves;
    }

    String channel(int index) {
        return ids.get(index);
    }

    int channel(String id) {
        return ids.indexOf(id);
    }

    /// What a channel was given when it was added.
    Treatment stated(int channel) {
        return stated.get(channel);
    }

    /// Whether a treatment buys the channel's media as they were stated.
    boolean asStated(int channel, Treatment treatment) {
        return treatment.buysAs(stated.get(channel));
    }

    /// The plan as stated, then the scenarios.
    List<Plan> plans() {
        return plans;
    }

    int valueColumn() {
        return value;
    }

    /// Whether every draw buys the same media.
    boolean certain(Treatment treatment) {
        return treatment.bought().allMatch(input -> inputs.get(input).quantile().certain());
    }

    /// By channel; present where the plan has jointly drawn curves: their order at the median spend.
    List<Optional<Ranks>> ranks(Plan plan) {
        var columns = at(input -> 0.5).columns();
        return IntStream.range(0, curves.size())
                .mapToObj(c -> plan.treatment(c)
                        .flatMap(it -> curves.get(c) instanceof ChannelCurve.Drawn drawn
                                ? Optional.of(new Ranks(drawn, it.media(columns, it.amounts(columns))[0]))
                                : Optional.empty()))
                .toList();
    }

    /// Whether a plan's outcome depends on an input.
    boolean matters(Plan plan, int input) {
        if (input == value || plan.demand().stream().anyMatch(factor -> factor.column() == input)) {
            return true;
        }
        for (int c = 0; c < curves.size(); c++) {
            var treatment = plan.treatment(c);
            if (treatment.isPresent()
                    && (treatment.get().uses(input)
                            || (curves.get(c) instanceof ChannelCurve.Parametric own && own.uses(input)))) {
                return true;
            }
        }
        return false;
    }

    /// After how many draws jointly drawn curves of a plan repeat; empty when none does within the draws.
    int[] repeats(Plan plan, int draws) {
        return IntStream.range(0, curves.size())
                .filter(c -> plan.treatment(c).isPresent())
                .mapToObj(curves::get)
                .filter(ChannelCurve.Drawn.class::isInstance)
                .mapToInt(curve -> ((ChannelCurve.Drawn) curve).count())
                .filter(count -> count > 1 && count < draws)
                .distinct()
                .toArray();
    }

    List<SimulationResult.Truncation> truncated() {
        return inputs.stream()
                .filter(input -> input.quantile().outside() > NEGLIGIBLE)
                .map(input -> new SimulationResult.Truncation(
                        input.path(), input.quantile().outside()))
                .toList();
    }

    /// One column per input, filled from the block's stream.
    Draws draw(SplittableGenerator stream, int count) {
        var columns = new double[inputs.size()][];
        var parts = new byte[inputs.size()][0];
        for (int i = 0; i < columns.length; i++) {
            var quantile = inputs.get(i).quantile();
            var column = new double[count];
            if (quantile.certain()) {
                Arrays.fill(column, quantile.at(0.5));
            } else {
                var inverse = quantile.value();
                var part = new byte[count];
                for (int d = 0; d < count; d++) {
                    double u = Seeds.open(stream);
                    part[d] = (byte) (u * Draws.PARTS);
                    column[d] = inverse.applyAsDouble(u);
                }
                parts[i] = part;
            }
            columns[i] = column;
        }
        return new Draws(columns, logs(columns), parts);
    }

    /// One draw with every input at a point of its range.
    Draws at(IntToDoubleFunction probability) {
        var columns = new double[inputs.size()][1];
        for (int i = 0; i < columns.length; i++) {
            columns[i][0] = inputs.get(i).quantile().at(probability.applyAsDouble(i));
        }
        return new Draws(columns, logs(columns), new byte[0][]);
    }

    private double[][] logs(double[][] columns) {
        var logs = new double[columns.length][0];
        for (int i = 0; i < logs.length; i++) {
            if (logarithmic[i]) {
                int n = columns[i].length;
                var log = new double[n];
                if (inputs.get(i).quantile().certain()) {
                    Arrays.fill(log, Math.log(columns[i][0]));
                } else {
                    for (int d = 0; d < n; d++) {
                        log[d] = Math.log(columns[i][d]);
                    }
                }
                logs[i] = log;
            }
        }
        return logs;
    }
}
