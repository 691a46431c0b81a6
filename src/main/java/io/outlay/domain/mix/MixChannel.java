package io.outlay.domain.mix;

import io.outlay.domain.Interval;
import io.outlay.domain.curve.CurveDraws;
import java.util.List;
import java.util.Optional;

/// What the model says about one channel, with 50 and 90 % ranges from the same draws.
///
/// @param id             of the channel
/// @param contribution   outcome it brought over all rows, carry-in included
/// @param share          of the fitted outcome
/// @param roas           outcome per unit of spend of the rows' own spend: carry-out included, carry-in excluded;
///                       empty without spend
/// @param mroas          outcome per unit of spend of one per cent more in every row; empty without spend
/// @param mroasSteady    outcome per unit of a little more constant spend, at the mean spend
/// @param costPerOutcome spend per unit of outcome; empty without spend or where outcome may be 0
/// @param immediate      part of the contribution that comes in the period of the spend
/// @param carriedOver    the rest
/// @param priorRoas      what was believed before the data
/// @param lagWeights     mean weight of every lag
/// @param curve          steady response per period to constant spend per period, one curve per kept draw
/// @param carryOver      parameters of the carry-over, draw by draw as in `curve`
public record MixChannel(
        String id,
        Interval contribution,
        Interval share,
        Optional<Interval> roas,
        Optional<Interval> mroas,
        Optional<Interval> mroasSteady,
        Optional<Interval> costPerOutcome,
        Interval immediate,
        Interval carriedOver,
        Optional<Interval> priorRoas,
        List<Double> lagWeights,
        CurveDraws curve,
        AdstockDraws carryOver) {
    public MixChannel {
        lagWeights = List.copyOf(lagWeights);
    }

    MixChannel thinned(int most) {
        var parameters = new double[curve.family().parameters().size()][];
        for (int p = 0; p < parameters.length; p++) {
            parameters[p] = Thinning.of(curve.parameter(p), most);
        }
        var lags = new double[carryOver.adstock().kind().parameters().size()][];
        for (int p = 0; p < lags.length; p++) {
            lags[p] = Thinning.of(carryOver.parameter(p), most);
        }
        return new MixChannel(
                id,
                contribution,
                share,
                roas,
                mroas,
                mroasSteady,
                costPerOutcome,
                immediate,
                carriedOver,
                priorRoas,
                lagWeights,
                new CurveDraws(curve.family(), parameters),
                new AdstockDraws(carryOver.adstock(), lags));
    }
}
