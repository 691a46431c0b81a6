package io.outlay.engine.mix;

import io.outlay.domain.mix.MixFit;
import io.outlay.domain.mix.MixLikelihood;
import io.outlay.domain.mix.MixRequest;

/// How far the outcome of a week strays from a fitted model of the whole market: what remains once season, trend,
/// controls and media are accounted for. A test that is read against the model has this noise, not the outcome's own
/// ups and downs.
public final class MixNoise {
    /// Below three degrees of freedom a Student distribution's variance says nothing.
    private static final double LEAST_FREEDOM = 3;

    private MixNoise() {}

    /// Standard deviation of one week's residual in the outcome's unit: σ·max|y|, for a Student likelihood times
    /// √(ν/(ν−2)), at the posterior means of σ and ν.
    public static double weekly(MixRequest request, MixFit fit) {
        double largest = request.outcome().stream().mapToDouble(Math::abs).max().orElse(0);
        double scale = fit.parameter("sigma").mean() * largest;
        if (request.likelihood() == MixLikelihood.NORMAL) {
            return scale;
        }
        double freedom = Math.max(LEAST_FREEDOM, fit.parameter("nu").mean());
        return scale * Math.sqrt(freedom / (freedom - 2));
    }
}
