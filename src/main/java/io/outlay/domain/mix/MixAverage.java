package io.outlay.domain.mix;

import io.outlay.domain.Interval;
import io.outlay.domain.curve.CurveFamily;
import java.util.List;
import java.util.Optional;

/// One request fitted with several curve families, and their mixture by predictive weight.
///
/// @param candidates in the order asked for
/// @param channels   mixed figures, in the request's order
public record MixAverage(List<Candidate> candidates, List<Mixed> channels) {
    public MixAverage {
        candidates = List.copyOf(candidates);
        channels = List.copyOf(channels);
    }

    /// @param weight    by stacking of leave-one-out predictions; sums to 1
    /// @param pseudoBma by pseudo-BMA+, for comparison; sums to 1
    public record Candidate(CurveFamily family, double weight, double pseudoBma, MixFit fit) {}

    /// @param roas empty for a channel without spend
    public record Mixed(String media, Interval contribution, Optional<Interval> roas) {}
}
