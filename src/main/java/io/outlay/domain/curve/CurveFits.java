package io.outlay.domain.curve;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All curve families fitted to one channel, and their average.
///
/// @param points     the data fitted; with carry-over, spend is what reaches each period by that of the best family
/// @param spend      with carry-over: spend as it was, of every period; empty without
/// @param withBaseline whether a baseline was estimated
/// @param confidence of all intervals, such as 0.95
/// @param fits       best first; families without a fit last
/// @param best       the family ranked first; absent when nothing could be fitted
/// @param averaged   the average over the families by weight, 0 to 1.2 × the largest observed spend
/// @param verdicts   what holds for the data as a whole
public record CurveFits(
        CurvePoints points,
        List<Double> spend,
        boolean withBaseline,
        FitLoss loss,
        double confidence,
        List<CurveFit> fits,
        Optional<CurveFamily> best,
        Optional<CurveBand> averaged,
        List<CurveVerdict> verdicts) {

    public CurveFits {
        spend = List.copyOf(spend);
        fits = List.copyOf(fits);
        verdicts = List.copyOf(verdicts);
    }

    public Optional<CurveFit> fit(CurveFamily family) {
        return fits.stream().filter(f -> f.family() == family).findFirst();
    }

    /// What holds for the data as a whole, and for the family ranked best.
    public Set<CurveVerdict> allVerdicts() {
        var all = EnumSet.noneOf(CurveVerdict.class);
        all.addAll(verdicts);
        bestFit().ifPresent(fit -> all.addAll(fit.verdicts()));
        return all;
    }

    /// Whether the data tell what more or less spend would do.
    public boolean tell() {
        return best.isPresent() && allVerdicts().stream().noneMatch(CurveVerdict::leavesOpen);
    }

    /// The carry-over of the family ranked best, when one was asked for.
    public Optional<CarryOver> carryOver() {
        return bestFit().flatMap(CurveFit::carryOver);
    }

    /// The same fits, read with intervals of another confidence.
    public CurveFits withConfidence(double other) {
        return new CurveFits(points, spend, withBaseline, loss, other, fits, best, averaged, verdicts);
    }

    public Optional<CurveFit> bestFit() {
        return best.flatMap(this::fit);
    }

    /// The curve of the best family: what an allocation uses when it takes one curve per channel.
    public Optional<CurveShape> bestShape() {
        return bestFit().flatMap(CurveFit::shape);
    }
}
