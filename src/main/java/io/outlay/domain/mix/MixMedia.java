package io.outlay.domain.mix;

import io.outlay.domain.curve.Adstock;
import io.outlay.domain.curve.CurveFamily;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One media channel of the model.
///
/// @param id       unique in the request
/// @param exposure what the response is modelled on, per row ≥ 0: spend, or impressions
/// @param spend    what it cost, per row ≥ 0, in currency; equal to `exposure` where spend is modelled
/// @param history  exposure of the periods before the first row, the latest last, for carry-in; may be empty
/// @param family   hill, michaelis_menten, exponential or logistic
/// @param priors   by parameter name (`alpha`, `theta`, `shape`, `scale`, `lambda`, `k`, `s`, `beta`, or `roas`
///                 instead of `beta`); what is not named has its default
public record MixMedia(
        String id,
        List<Double> exposure,
        List<Double> spend,
        List<Double> history,
        CurveFamily family,
        Adstock adstock,
        Map<String, Prior> priors) {

    public MixMedia {
        exposure = List.copyOf(exposure);
        spend = List.copyOf(spend);
        history = List.copyOf(history);
        priors = Map.copyOf(priors);
    }

    /// Logistic saturation of spend with the standard carry-over and priors.
    public static MixMedia of(String id, List<Double> spend) {
        return new MixMedia(id, spend, spend, List.of(), CurveFamily.LOGISTIC, Adstock.standard(), Map.of());
    }

    /// With another curve; beliefs about parameters it does not have are dropped.
    public MixMedia withFamily(CurveFamily other) {
        var kept = new HashMap<>(priors);
        kept.keySet()
                .removeIf(name -> family.parameters().contains(name)
                        && !other.parameters().contains(name));
        return new MixMedia(id, exposure, spend, history, other, adstock, kept);
    }

    public MixMedia withAdstock(Adstock other) {
        return new MixMedia(id, exposure, spend, history, family, other, priors);
    }

    public MixMedia withPriors(Map<String, Prior> others) {
        return new MixMedia(id, exposure, spend, history, family, adstock, others);
    }

    public MixMedia withHistory(List<Double> before) {
        return new MixMedia(id, exposure, spend, before, family, adstock, priors);
    }
}
