package io.outlay.engine.dayparts;

import java.util.OptionalDouble;

/// How marked and how steady a peak or valley is: 0.7·S + 0.3·C. It ranks patterns; it is not a confidence.
public final class Strength {
    private static final double SIZE = 0.7;
    private static final double STEADINESS = 0.3;

    private Strength() {}

    /// @param lift    at least 0; from 1 on a peak, below a valley
    /// @param cv      coefficient of variation, at least 0; absent where the mean is not positive
    /// @param minLift above 1
    /// @return in [0, 1]
    public static double of(double lift, OptionalDouble cv, double minLift) {
        if (!(minLift > 1)) {
            throw new IllegalArgumentException("the least lift must be above 1");
        }
        double size = lift >= 1 ? (lift - 1) / (minLift - 1) : (1 - lift) / (1 - 1 / minLift);
        double steadiness = cv.isPresent() ? 1 / (1 + cv.getAsDouble()) : 0;
        return SIZE * Math.clamp(size, 0, 1) + STEADINESS * steadiness;
    }
}
