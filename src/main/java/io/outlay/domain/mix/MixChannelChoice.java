package io.outlay.domain.mix;

import io.outlay.domain.curve.Adstock;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.data.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How one channel enters a mix model.
///
/// @param included whether it is media of the model at all
/// @param exposure what its effect is modelled on: SPEND, IMPRESSIONS or CLICKS
/// @param family   hill, michaelis_menten, exponential or logistic
/// @param beliefs  at most one per parameter
public record MixChannelChoice(
        boolean included, Measure exposure, CurveFamily family, Adstock adstock, List<MixBelief> beliefs) {
    /// Logistic saturation of spend, eight weeks of geometric carry-over, nothing believed beforehand.
    public static final MixChannelChoice STANDARD =
            new MixChannelChoice(true, Measure.SPEND, CurveFamily.LOGISTIC, Adstock.standard(), List.of());

    public MixChannelChoice {
        beliefs = List.copyOf(beliefs);
    }

    public MixChannelChoice included(boolean now) {
        return new MixChannelChoice(now, exposure, family, adstock, beliefs);
    }

    public MixChannelChoice withExposure(Measure other) {
        return new MixChannelChoice(included, other, family, adstock, beliefs);
    }

    public MixChannelChoice withFamily(CurveFamily other) {
        return new MixChannelChoice(included, exposure, other, adstock, beliefs);
    }

    public MixChannelChoice withAdstock(Adstock other) {
        return new MixChannelChoice(included, exposure, family, other, beliefs);
    }

    public MixChannelChoice withBeliefs(List<MixBelief> others) {
        return new MixChannelChoice(included, exposure, family, adstock, others);
    }

    /// With this belief instead of any other about the same parameter.
    public MixChannelChoice believing(MixBelief belief) {
        var others = new ArrayList<>(without(belief.parameter()));
        others.add(belief);
        return withBeliefs(others);
    }

    /// Without a belief about a parameter.
    public MixChannelChoice openAbout(String parameter) {
        return withBeliefs(without(parameter));
    }

    private List<MixBelief> without(String parameter) {
        return beliefs.stream().filter(b -> !b.parameter().equals(parameter)).toList();
    }

    public Optional<MixBelief> belief(String parameter) {
        return beliefs.stream().filter(b -> b.parameter().equals(parameter)).findFirst();
    }
}
