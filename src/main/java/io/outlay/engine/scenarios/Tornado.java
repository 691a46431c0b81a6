package io.outlay.engine.scenarios;

import io.outlay.domain.scenario.ScenarioOutcome.TornadoBar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How far one plan's outcome moves when one input goes from its 10 % to its 90 % point and every other stands at its
/// median. The curves of a channel that were drawn jointly are one input: its points are the draws with the 10 %,
/// median and 90 % response at the plan's median spend.
final class Tornado {
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private final Model model;
    private final Plan plan;
    private final List<Optional<Ranks>> ranks;

    /// @param ranks by channel; present where the plan has jointly drawn curves
    Tornado(Model model, Plan plan, List<Optional<Ranks>> ranks) {
        this.model = model;
        this.plan = plan;
        this.ranks = List.copyOf(ranks);
    }

    List<TornadoBar> bars() {
        var bars = new ArrayList<TornadoBar>();
        for (int i = 0; i < model.inputs().size(); i++) {
            var input = model.inputs().get(i);
            if (!input.quantile().certain() && model.matters(plan, i)) {
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
            if (ranks.get(c).filter(it -> it.count() > 1).isPresent()) {
                bars.add(new TornadoBar(
                        model.channel(c) + ".curve",
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        outcome(-1, LOW, c),
                        outcome(-1, HIGH, c)));
            }
        }
        bars.sort(Comparator.comparingDouble(TornadoBar::width).reversed());
        return bars;
    }

    /// The outcome with every input at its median.
    double middle() {
        return outcome(-1, 0.5, -1);
    }

    /// @param moved        the input at `probability`, −1 for none
    /// @param movedChannel the channel whose drawn curve is at `probability`, −1 for none
    private double outcome(int moved, double probability, int movedChannel) {
        var outcome = new double[1];
        new Block(
                        model,
                        model.at(input -> input == moved ? probability : 0.5),
                        0,
                        Optional.of((channel, curve, media, out) -> out[0] = curve.responses(media[0])[
                                ranks.get(channel).orElseThrow().curve(movedChannel == channel ? probability : 0.5)]))
                .evaluate(plan, outcome, new double[1]);
        return outcome[0];
    }
}
