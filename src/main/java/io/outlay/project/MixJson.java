package io.outlay.project;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.outlay.domain.Interval;
import io.outlay.domain.mix.MixBelief;
import io.outlay.domain.mix.MixFamilyComparison;
import io.outlay.domain.mix.MixFinding;
import io.outlay.domain.mix.MixFit;
import io.outlay.domain.mix.MixRequest;
import io.outlay.domain.mix.MixSettings;
import io.outlay.domain.mix.MixSource;
import io.outlay.domain.mix.MixTrend;
import io.outlay.domain.mix.Prior;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How a mix model's settings and fit are written in the workspace. Draws have seven digits each and are packed; all
/// else is written losslessly.
final class MixJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new DrawsModule())
            .addMixIn(MixSource.class, SourceForms.class)
            .addMixIn(MixBelief.class, BeliefForms.class)
            .addMixIn(Prior.class, PriorForms.class)
            .addMixIn(MixTrend.class, TrendForms.class)
            .addMixIn(Interval.class, IntervalForm.class)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = MixSource.Series.class, name = "series"),
        @JsonSubTypes.Type(value = MixSource.Reported.class, name = "reported")
    })
    private interface SourceForms {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = MixBelief.ReturnBetween.class, name = "return_between"),
        @JsonSubTypes.Type(value = MixBelief.CarryOver.class, name = "carry_over"),
        @JsonSubTypes.Type(value = MixBelief.Stated.class, name = "stated")
    })
    private interface BeliefForms {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Prior.Normal.class, name = "normal"),
        @JsonSubTypes.Type(value = Prior.HalfNormal.class, name = "half_normal"),
        @JsonSubTypes.Type(value = Prior.Beta.class, name = "beta"),
        @JsonSubTypes.Type(value = Prior.Gamma.class, name = "gamma"),
        @JsonSubTypes.Type(value = Prior.LogNormal.class, name = "lognormal"),
        @JsonSubTypes.Type(value = Prior.Laplace.class, name = "laplace"),
        @JsonSubTypes.Type(value = Prior.Uniform.class, name = "uniform")
    })
    private interface PriorForms {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = MixTrend.None.class, name = "none"),
        @JsonSubTypes.Type(value = MixTrend.Linear.class, name = "linear"),
        @JsonSubTypes.Type(value = MixTrend.Piecewise.class, name = "piecewise")
    })
    private interface TrendForms {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"value", "low90", "low50", "high50", "high90"})
    private interface IntervalForm {}

    /// What is stored of a fit.
    record Stored(MixRequest request, MixFit fit, List<MixFinding> findings, boolean money) {}

    private MixJson() {}

    static String of(MixSettings settings) {
        return MAPPER.writeValueAsString(settings);
    }

    static MixSettings settings(String json) {
        return MAPPER.readValue(json, MixSettings.class);
    }

    static String of(Stored stored) {
        return MAPPER.writeValueAsString(stored);
    }

    static String of(MixFamilyComparison families) {
        return MAPPER.writeValueAsString(families);
    }

    static MixFamilyComparison families(String json) {
        return MAPPER.readValue(json, MixFamilyComparison.class);
    }

    static Stored stored(String json) {
        return MAPPER.readValue(json, Stored.class);
    }
}
