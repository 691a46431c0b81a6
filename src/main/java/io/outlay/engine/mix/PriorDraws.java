package io.outlay.engine.mix;

import io.outlay.progress.Monitor;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Draws from the priors alone: what is believed of returns before the data, and made-up outcomes for trying whether
/// the model could find the truth again.
final class PriorDraws {
    private static final int TRIES = 1000;

    private final MixTarget target;
    private final Monitor monitor;
    private final MixDensity density;
    private final double[] stated;
    private final double[] gradient;

    /// @param monitor asked before every draw
    PriorDraws(MixTarget target, Monitor monitor) {
        this.target = target;
        this.monitor = monitor;
        density = new MixDensity(target.data(), target.layout(), LinearTurn.NONE, MixDensity.Scale.STATED);
        stated = new double[target.dimension()];
        gradient = new double[target.dimension()];
    }

    /// Draws every parameter and evaluates the model there.
    void draw(RandomGenerator random) {
        monitor.check();
        for (int i = 0; i < stated.length; i++) {
            stated[i] = inside(target.layout().parameter(i), random);
        }
        evaluate();
    }

    /// Sets one parameter on its own scale, to be followed by [#evaluate].
    void set(int parameter, double value) {
        stated[parameter] = target.layout().parameter(parameter).transform().inverse(value);
    }

    void evaluate() {
        density.evaluate(stated, gradient);
    }

    MixDensity density() {
        return density;
    }

    /// A draw on the unconstrained scale; priors that reach beyond the parameter's range are cut there.
    private static double inside(Parameter parameter, RandomGenerator random) {
        var range = parameter.transform();
        for (int i = 0; i < TRIES; i++) {
            double value = parameter.prior().draw(random);
            if (value > range.low() && value < range.high()) {
                double u = range.inverse(value);
                if (Double.isFinite(u)) {
                    return u;
                }
            }
        }
        return 0;
    }

    /// Returns by the priors alone, [channel][draw]; empty for a channel without spend.
    double[][] returns(int count, RandomGenerator random) {
        var media = target.data().media();
        var returns = new Returns[media.length];
        var draws = new double[media.length][count];
        for (int c = 0; c < media.length; c++) {
            returns[c] = new Returns(target.data(), target.layout(), c);
        }
        for (int i = 0; i < count; i++) {
            draw(random);
            for (int c = 0; c < media.length; c++) {
                returns[c].evaluate(density.values(), density.beta(c));
                draws[c][i] = returns[c].average();
            }
        }
        for (int c = 0; c < media.length; c++) {
            boolean spent = media[c].active() && media[c].spendTotal() > 0;
            draws[c] = spent ? Arrays.stream(draws[c]).filter(Double::isFinite).toArray() : new double[0];
        }
        return draws;
    }
}
