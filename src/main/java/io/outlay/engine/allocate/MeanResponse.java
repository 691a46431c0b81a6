package io.outlay.engine.allocate;

import io.outlay.domain.curve.CurveDraws;
import java.util.ArrayList;
import java.util.List;

/// Value and slope of the mean over all draws of a channel, whatever their families: the families' means weighted by
/// their numbers of draws.
public final class MeanResponse {
    private final List<MeanCurve> means = new ArrayList<>();
    private final double[] shares;
    private double slope;

    public MeanResponse(List<CurveDraws> groups) {
        double all = groups.stream().mapToDouble(CurveDraws::size).sum();
        shares = new double[groups.size()];
        for (int g = 0; g < shares.length; g++) {
            means.add(new MeanCurve(groups.get(g)));
            shares[g] = groups.get(g).size() / all;
        }
    }

    /// The mean value at x ≥ 0.
    public double value(double x) {
        double value = 0;
        double steep = 0;
        for (int g = 0; g < shares.length; g++) {
            value += shares[g] * means.get(g).value(x);
            steep += shares[g] * means.get(g).slope();
        }
        slope = steep;
        return value;
    }

    /// The mean slope at the x last given to [#value].
    public double slope() {
        return slope;
    }

    /// Typical spends at which the draws bend, in no order: where to look closely first.
    double[] scales() {
        return means.stream()
                .flatMapToDouble(mean -> java.util.Arrays.stream(mean.scales()))
                .toArray();
    }
}
