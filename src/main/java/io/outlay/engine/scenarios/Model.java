package io.outlay.engine.scenarios;

import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.scenario.Distribution;
import io.outlay.domain.scenario.Scenario;
import io.outlay.domain.scenario.SimulationRequest;
import io.outlay.domain.scenario.SimulationResult;
import io.outlay.domain.scenario.UncertainCurve;
import io.outlay.engine.Seeds;
import io.outlay.engine.curves.Curve;
import io.outlay.engine.curves.Curves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator.SplittableGenerator;

/// A checked request laid out for the draws: every number is an input with a column of its own; channels and plans
/// refer to columns. The scenarios' own inputs come last, so that adding a scenario changes no draw of the others.
final class Model {
    /// A share left out that a million draws would not meet.
    private static final double NEGLIGIBLE = 1e-9;

    private final List<Input> inputs = new ArrayList<>();
    private final List<ChannelCurve> curves = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Plan> plans = new ArrayList<>();
    private final int value;

    /// @param name for people, such as `search.beta`
    /// @param path in the request
    record Input(String name, String path, Quantile quantile) {}

    Model(SimulationRequest request) {
        value = input("value_per_unit", "value_per_unit", request.valuePerUnit(), Span.NOT_NEGATIVE);
        var channels = request.channels();
        var spends = new Spend[channels.size()];
        for (int i = 0; i < spends.length; i++) {
            var channel = channels.get(i);
            var path = "channels[" + i + "].";
            ids.add(channel.id());
            curves.add(curve(channel.id(), path + "curve.", channel.curve()));
            spends[i] = new Spend.Planned(
                    input(channel.id() + ".spend", path + "spend", channel.spend(), Span.NOT_NEGATIVE));
        }
        plans.add(new Plan("base", spends));
        for (int s = 0; s < request.scenarios().size(); s++) {
            var scenario = request.scenarios().get(s);
            var changed = spends.clone();
            var path = "scenarios[" + s + "].parameters.";
            switch (scenario.change()) {
                case Scenario.BudgetFactors(var factors) -> {
                    for (var factor : factors) {
                        int channel = ids.indexOf(factor.channel());
                        int column = input(
                                factor.channel() + ".budget_change",
                                path + "budget_changes." + factor.channel(),
                                factor.number(),
                                Span.NOT_NEGATIVE);
                        changed[channel] = new Spend.Scaled(spends[channel].column(), column);
                    }
                }
                case Scenario.Budgets(var amounts) -> {
                    for (var amount : amounts) {
                        changed[ids.indexOf(amount.channel())] = new Spend.Replaced(input(
                                amount.channel() + ".budget",
                                path + "budgets." + amount.channel(),
                                amount.number(),
                                Span.NOT_NEGATIVE));
                    }
                }
            }
            plans.add(new Plan(scenario.name(), changed));
        }
    }

    private ChannelCurve curve(String id, String path, UncertainCurve curve) {
        return switch (curve) {
            case UncertainCurve.Parameters(var family, var values) -> {
                int from = inputs.size();
                for (int i = 0; i < values.size(); i++) {
                    var name = family.parameters().get(i);
                    input(id + "." + name, path + name, values.get(i), Span.ofParameter(name));
                }
                yield new ChannelCurve.Parametric(family, from);
            }
            case UncertainCurve.JointDraws(List<CurveShape> draws) ->
                new ChannelCurve.Drawn(draws.stream().map(Curves::of).toArray(Curve[]::new));
        };
    }

    private int input(String name, String path, Distribution distribution, Span span) {
        inputs.add(new Input(name, path, Quantile.of(distribution, span)));
        return inputs.size() - 1;
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

    /// The plan as stated, then the scenarios.
    List<Plan> plans() {
        return plans;
    }

    int valueColumn() {
        return value;
    }

    /// After how many draws jointly drawn curves repeat; empty when none does within the draws.
    int[] repeats(int draws) {
        return curves.stream()
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
    double[][] draw(SplittableGenerator stream, int count) {
        var columns = new double[inputs.size()][];
        for (int i = 0; i < columns.length; i++) {
            var quantile = inputs.get(i).quantile();
            var column = new double[count];
            if (quantile.certain()) {
                Arrays.fill(column, quantile.at(0.5));
            } else {
                var inverse = quantile.value();
                for (int d = 0; d < count; d++) {
                    column[d] = inverse.applyAsDouble(Seeds.open(stream));
                }
            }
            columns[i] = column;
        }
        return columns;
    }
}
