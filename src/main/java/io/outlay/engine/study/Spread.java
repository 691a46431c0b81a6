package io.outlay.engine.study;

import io.outlay.domain.Interval;

/// A column of draws as a figure with its ranges.
final class Spread {
    private Spread() {}

    static Interval of(double[] values) {
        return Interval.ofDraws(values);
    }
}
