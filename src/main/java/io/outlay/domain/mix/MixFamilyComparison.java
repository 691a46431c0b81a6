package io.outlay.domain.mix;

import io.outlay.domain.curve.CurveFamily;
import java.util.List;

/// One mix model fitted with several curve families: how well each predicts, and the returns of their mixture. What no
/// family can be told from another by, no figure should depend on.
///
/// @param candidates the best predicting first
/// @param channels   averaged figures, in the model's order
public record MixFamilyComparison(List<Candidate> candidates, List<MixAverage.Mixed> channels) {
    public MixFamilyComparison {
        candidates = List.copyOf(candidates);
        channels = List.copyOf(channels);
    }

    /// @param weight    by stacking of leave-one-out predictions; sums to 1
    /// @param pseudoBma by pseudo-BMA+, for comparison; sums to 1
    /// @param elpd      expected log predictive density, summed over weeks
    /// @param se        its standard error
    /// @param sound     whether no check of the fit failed
    public record Candidate(
            CurveFamily family, double weight, double pseudoBma, double elpd, double se, boolean sound) {}

    public static MixFamilyComparison of(MixAverage average) {
        return new MixFamilyComparison(
                average.candidates().stream()
                        .map(it -> new Candidate(
                                it.family(),
                                it.weight(),
                                it.pseudoBma(),
                                it.fit().loo().elpd(),
                                it.fit().loo().se(),
                                it.fit().sound()))
                        .sorted(java.util.Comparator.comparingDouble(it -> -it.weight()))
                        .toList(),
                average.channels());
    }
}
