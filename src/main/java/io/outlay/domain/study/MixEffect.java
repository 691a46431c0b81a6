package io.outlay.domain.study;

import io.outlay.domain.Interval;
import io.outlay.domain.curve.CurveBand;
import io.outlay.domain.curve.CurveDraws;
import io.outlay.domain.mix.MixIdentifiability;
import java.util.List;
import java.util.Optional;

/// What the project's mix model says that a channel caused in the observed period: incremental figures, where
/// platforms report claims.
///
/// @param returns      incremental outcome per unit of the period's own spend, carry-over beyond it included; absent
///                     without spend
/// @param marginal     the same of one per cent more spend in every week
/// @param contribution outcome it brought in the period, carry-over from before included
/// @param halfLife     days in which half of the effect has come
/// @param immediate    share of the effect that comes in the week of the spend
/// @param verdict      whether the data tell the channel's return
/// @param from         channels it cannot be told from
/// @param told         whether a plan may move it: the data tell, or a person stated what is believed
/// @param curve        weekly response to constant weekly spend, mean and 90 % band, 0 to 1.2 × the largest spend
/// @param draws        the same, one curve per draw, jointly over all channels
public record MixEffect(
        Optional<Interval> returns,
        Optional<Interval> marginal,
        Interval contribution,
        Interval halfLife,
        Interval immediate,
        MixIdentifiability.Verdict verdict,
        List<String> from,
        boolean told,
        CurveBand curve,
        CurveDraws draws) {
    public MixEffect {
        from = List.copyOf(from);
    }
}
