package io.outlay.engine.scenarios;

import io.outlay.domain.scenario.ScenarioOutcome.TornadoBar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// How far one plan's outcome moves when one input goes from its 10 % to its 90 % point and every other stands at its
/// median. The curves of a channel that were drawn jointly are one input: its points are the draws with the 10 %,
/// median and 90 % response at the plan's median spend.
final class Tornado {
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private final Model model;
    private final Plan plan;

    Tornado(Model model, Plan plan) {
        this.model = model;
        this.plan = plan;
    }

    List<TornadoBar> bars() {
        var bars = new ArrayList<TornadoBar>();
        for (int i = 0; i < model.inputs().size(); i++) {
            var input = model.inputs().get(i);
            if (!input.quantile().certain() && matters(i)) {
                double low = input.quantile().at(LOW);
                double high = input.quantile().at(HIGH);
                bars.add(new TornadoBar(
                        input.name(),
                        OptionalDouble.of(low),
                        OptionalDouble.of(high),
                        outcome(i, LOW, -1),
                        outcome(i, HIGH, -1)));
            }
        }
        for (int c = 0; c < model.curves().size(); c++) {
            if (model.curves().get(c) instanceof ChannelCurve.Drawn drawn && drawn.count() > 1) {
                bars.add(new TornadoBar(
                        model.channel(c) + ".curve",
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        outcome(c, LOW, c),
                        outcome(c, HIGH, c)));
            }
        }
        bars.sort(Comparator.comparingDouble(TornadoBar::width).reversed());
        return bars;
    }

    /// Spend inputs of other scenarios, and the stated spend of a channel whose budget is replaced, do not count.
    private boolean matters(int input) {
        if (input == model.valueColumn()) {
            return true;
        }
        for (int c = 0; c < model.curves().size(); c++) {
            boolean curve = model.curves().get(c) instanceof ChannelCurve.Parametric parametric
                    && input >= parametric.from()
                    && input
                            < parametric.from()
                                    + parametric.family().parameters().size();
            if (curve || plan.spend(c).uses(input)) {
                return true;
            }
        }
        return false;
    }

    /// @param moved       the input at `probability`, unless `movedChannel` ≥ 0 says which channel's drawn curve is
    private double outcome(int moved, double probability, int movedChannel) {
        var columns = new double[model.inputs().size()][1];
        for (int i = 0; i < columns.length; i++) {
            boolean moves = movedChannel < 0 && i == moved;
            columns[i][0] = model.inputs().get(i).quantile().at(moves ? probability : 0.5);
        }
        double total = 0;
        for (int c = 0; c < model.curves().size(); c++) {
            var x = plan.spend(c).amounts(columns);
            total += switch (model.curves().get(c)) {
                case ChannelCurve.Parametric parametric -> {
                    var out = new double[1];
                    parametric.respond(columns, x, 0, out);
                    yield out[0];
                }
                case ChannelCurve.Drawn drawn -> drawn(drawn, c, x[0], movedChannel == c ? probability : 0.5);
            };
        }
        return columns[model.valueColumn()][0] * total;
    }

    /// The response, at x, of the draw that stands at the probability among the responses at the median spend.
    private double drawn(ChannelCurve.Drawn drawn, int channel, double x, double probability) {
        var columns = new double[model.inputs().size()][1];
        for (int i = 0; i < columns.length; i++) {
            columns[i][0] = model.inputs().get(i).quantile().at(0.5);
        }
        var atMedian = drawn.responses(plan.spend(channel).amounts(columns)[0]);
        var order = IntStream.range(0, atMedian.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> atMedian[i]))
                .toList();
        int rank = (int) Math.round(probability * (order.size() - 1));
        return drawn.responses(x)[order.get(rank)];
    }
}
