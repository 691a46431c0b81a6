package io.outlay.project;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import io.outlay.domain.curve.AdstockKind;
import io.outlay.domain.curve.CarryOver;
import io.outlay.domain.curve.CurveFit;
import io.outlay.domain.curve.CurveFits;
import io.outlay.domain.daypart.DaypartResult;
import io.outlay.domain.plan.AllocationOutcome;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.InfeasibleBudget;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.FitChoices;
import io.outlay.domain.study.StudyResult;
import io.outlay.domain.study.StudySettings;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;

/// How a study's settings and result are written in the workspace: losslessly, so that what is read back equals what
/// was computed, bit for bit.
final class StudyJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .addMixIn(AllocationOutcome.class, AllocationForms.class)
            .addMixIn(DaypartResult.class, DaypartForms.class)
            .addMixIn(StudySettings.class, SettingsForm.class)
            .addMixIn(FitChoices.Choice.class, ChoiceForm.class)
            .addMixIn(CurveFit.class, FitForm.class)
            .addMixIn(CurveFits.class, FitsForm.class)
            .addModule(new DrawsModule())
            .addMixIn(StudyResult.class, MixForm.class)
            .addMixIn(ChannelStudy.class, MixForm.class)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = BudgetPlan.class, name = "plan"),
        @JsonSubTypes.Type(value = InfeasibleBudget.class, name = "infeasible")
    })
    private interface AllocationForms {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = DaypartResult.Ok.class, name = "ok"),
        @JsonSubTypes.Type(value = DaypartResult.InsufficientData.class, name = "insufficient_data")
    })
    private interface DaypartForms {}

    /// Settings that ask for nothing special about fitting are written without it, as before there was a choice: they
    /// are the same question.
    interface SettingsForm {
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = FittingForm.Usual.class)
        @JsonDeserialize(using = FittingForm.class)
        FitChoices fitting();
    }

    /// What has no carry-over is written as before there was any.
    interface ChoiceForm {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<AdstockKind> carryOver();
    }

    interface FitForm {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<CarryOver> carryOver();

        @JsonIgnore
        int parameterCount();
    }

    interface FitsForm {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Double> spend();
    }

    /// Studies without a mix model are written as before there was one.
    interface MixForm {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Object mix();
    }

    private StudyJson() {}

    static String of(StudySettings settings) {
        return MAPPER.writeValueAsString(settings);
    }

    static String of(StudyResult result) {
        return MAPPER.writeValueAsString(result);
    }

    static StudySettings settings(String json) {
        return MAPPER.readValue(json, StudySettings.class);
    }

    static StudyResult result(String json) {
        return MAPPER.readValue(json, StudyResult.class);
    }
}
