package io.outlay.engine.flight;

import io.outlay.engine.allocate.MeanResponse;

/// The exact mean over draws; one thread at a time.
record MeanTerm(MeanResponse mean) implements TermResponse {
    @Override
    public double value(double a) {
        return mean.value(Math.max(0, a));
    }

    @Override
    public double slope(double a) {
        mean.value(Math.max(0, a));
        return mean.slope();
    }
}
