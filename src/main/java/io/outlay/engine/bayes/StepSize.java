package io.outlay.engine.bayes;

/// The step size, adapted by dual averaging so that the mean acceptance reaches its target. Hoffman and Gelman (2014),
/// §3.2, with their constants.
final class StepSize {
    private static final double SHRINKAGE = 0.05;
    private static final double DELAY = 10;
    private static final double DECAY = 0.75;
    private static final double TOO_SMALL = 1e-300;

    private final double target;
    private double logStep;
    private double centre;
    private double errorMean;
    private double logStepMean;
    private int count;

    StepSize(double target) {
        this.target = target;
    }

    /// Begins again around a size that is known to be of the right order.
    void restart(double size) {
        logStep = Math.log(size);
        centre = Math.log(10 * size);
        errorMean = 0;
        logStepMean = 0;
        count = 0;
    }

    void learn(double acceptance) {
        count++;
        double weight = 1 / (count + DELAY);
        errorMean = (1 - weight) * errorMean + weight * (target - acceptance);
        logStep = centre - errorMean * Math.sqrt(count) / SHRINKAGE;
        double forget = Math.pow(count, -DECAY);
        logStepMean = forget * logStep + (1 - forget) * logStepMean;
    }

    /// The size to explore with while learning.
    double current() {
        return Math.max(TOO_SMALL, Math.exp(logStep));
    }

    /// The size to keep.
    double settled() {
        return count == 0 ? current() : Math.max(TOO_SMALL, Math.exp(logStepMean));
    }
}
