package io.outlay.engine.scenarios;

import io.outlay.progress.Monitor;
import java.util.List;

/// Evaluates plans on one block of draws. All plans see the same inputs, and a channel whose spend a scenario leaves
/// alone keeps its response to the last bit, so differences between plans hold no noise of their own.
final class Block {
    private final Model model;
    private final double[][] columns;
    private final int first;
    private final int count;
    private final double[][] planned;

    /// @param first index of the block's first draw
    Block(Model model, double[][] columns, int first, int count) {
        this.model = model;
        this.columns = columns;
        this.first = first;
        this.count = count;
        this.planned = new double[model.curves().size()][0];
    }

    /// Writes outcome and total spend of each plan at the block's place.
    void evaluate(List<Plan> plans, double[][] outcomes, double[][] spends, Monitor monitor) {
        for (int p = 0; p < plans.size(); p++) {
            monitor.check();
            evaluate(plans.get(p), outcomes[p], spends[p]);
        }
    }

    void evaluate(Plan plan, double[] outcome, double[] spend) {
        var total = new double[count];
        for (int c = 0; c < model.curves().size(); c++) {
            var source = plan.spend(c);
            var x = source.amounts(columns);
            var response = response(c, source, x);
            for (int i = 0; i < count; i++) {
                total[i] += response[i];
                spend[first + i] += x[i];
            }
        }
        var value = columns[model.valueColumn()];
        for (int i = 0; i < count; i++) {
            outcome[first + i] = value[i] * total[i];
        }
    }

    private double[] response(int channel, Spend source, double[] x) {
        if (source instanceof Spend.Planned) {
            var known = planned[channel];
            if (known.length == 0) {
                known = respond(channel, x);
                planned[channel] = known;
            }
            return known;
        }
        return respond(channel, x);
    }

    private double[] respond(int channel, double[] x) {
        var response = new double[count];
        model.curves().get(channel).respond(columns, x, first, response);
        return response;
    }
}
