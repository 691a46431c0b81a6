package io.outlay.engine.scenarios;

import io.outlay.progress.Monitor;
import java.util.List;
import java.util.Optional;

/// Evaluates plans on one block of draws. All plans see the same inputs, and a channel that a scenario leaves alone
/// keeps its response to the last bit, so differences between plans hold no noise of their own.
final class Block {
    /// Responses of whole curves drawn jointly.
    @FunctionalInterface
    interface DrawnResponse {
        void respond(int channel, ChannelCurve.Drawn curve, double[] x, double[] out);
    }

    private final Model model;
    private final Draws draws;
    private final double[][] columns;
    private final int first;
    private final double[][] planned;
    private final Optional<DrawnResponse> drawn;

    /// @param first index of the block's first draw
    Block(Model model, Draws draws, int first) {
        this(model, draws, first, Optional.empty());
    }

    /// @param drawn in place of the draws' own curves
    Block(Model model, Draws draws, int first, Optional<DrawnResponse> drawn) {
        this.model = model;
        this.draws = draws;
        this.columns = draws.columns();
        this.first = first;
        this.planned = new double[model.curves().size()][0];
        this.drawn = drawn;
    }

    /// Writes outcome and total spend of each plan at the block's place.
    void evaluate(List<Plan> plans, double[][] outcomes, double[][] spends, Monitor monitor) {
        for (int p = 0; p < plans.size(); p++) {
            monitor.check();
            evaluate(plans.get(p), outcomes[p], spends[p]);
        }
    }

    void evaluate(Plan plan, double[] outcome, double[] spend) {
        int count = draws.count();
        var total = new double[count];
        var response = new double[count];
        var running = new double[count];
        for (int c = 0; c < model.curves().size(); c++) {
            var found = plan.treatment(c);
            if (found.isPresent()) {
                var treatment = found.get();
                var amounts = treatment.amounts(columns);
                var brought = response(c, treatment, amounts, response);
                if (!treatment.effects().isEmpty() || !treatment.running().isEmpty()) {
                    if (brought != response) {
                        System.arraycopy(brought, 0, response, 0, count);
                        brought = response;
                    }
                    for (var effect : treatment.effects()) {
                        effect.multiply(columns, brought);
                    }
                    for (var share : treatment.running()) {
                        share.multiply(columns, brought);
                    }
                }
                if (treatment.running().isEmpty()) {
                    add(amounts, spend);
                } else {
                    System.arraycopy(amounts, 0, running, 0, count);
                    for (var share : treatment.running()) {
                        share.multiply(columns, running);
                    }
                    add(running, spend);
                }
                for (int i = 0; i < count; i++) {
                    total[i] += brought[i];
                }
            }
        }
        plan.demand().forEach(factor -> factor.multiply(columns, total));
        var value = columns[model.valueColumn()];
        for (int i = 0; i < count; i++) {
            outcome[first + i] = value[i] * total[i];
        }
    }

    private void add(double[] amounts, double[] spend) {
        for (int i = 0; i < amounts.length; i++) {
            spend[first + i] += amounts[i];
        }
    }

    private double[] response(int channel, Treatment treatment, double[] amounts, double[] scratch) {
        if (model.asStated(channel, treatment)) {
            var known = planned[channel];
            if (known.length == 0) {
                known = new double[draws.count()];
                respond(channel, treatment, amounts, known);
                planned[channel] = known;
            }
            return known;
        }
        respond(channel, treatment, amounts, scratch);
        return scratch;
    }

    private void respond(int channel, Treatment treatment, double[] amounts, double[] out) {
        var media = treatment.media(columns, amounts);
        var curve = model.curves().get(channel);
        if (curve instanceof ChannelCurve.Drawn whole && drawn.isPresent()) {
            drawn.get().respond(channel, whole, media, out);
        } else if (model.certain(treatment)) {
            curve.respond(draws, media[0], first, out);
        } else {
            curve.respond(draws, media, first, out);
        }
    }
}
