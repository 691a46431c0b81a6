package io.outlay.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.Period;
import io.outlay.domain.curve.AdstockKind;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.FitLoss;
import io.outlay.domain.data.Measure;
import io.outlay.domain.study.FitChoices;
import io.outlay.domain.study.FitChoices.Choice;
import io.outlay.domain.study.StudySettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StudyJsonTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final StudySettings USUAL = new StudySettings(
            Measure.REVENUE,
            new Period(MONDAY, MONDAY.plusDays(181)),
            new Period(MONDAY.plusDays(182), MONDAY.plusDays(272)),
            new BigDecimal("113000.00"),
            StudySettings.DRAWS,
            1,
            Optional.empty());

    @Test
    void automaticFittingIsNotWrittenSoThatOldQuestionsStayTheSame() {
        var json = StudyJson.of(USUAL);
        assertThat(json).doesNotContain("fitting");
        assertThat(StudyJson.settings(json)).isEqualTo(USUAL);
    }

    @Test
    void choicesComeBackAndDoNotDependOnTheirOrder() {
        var hill = new Choice(Optional.of(CurveFamily.HILL), FitLoss.HUBER, Optional.of(AdstockKind.GEOMETRIC));
        var power = new Choice(Optional.of(CurveFamily.POWER), FitLoss.SQUARES, Optional.empty());
        var asked = USUAL.withFitting(FitChoices.AUTOMATIC.with("meta", hill).with("google", power));
        assertThat(StudyJson.settings(StudyJson.of(asked))).isEqualTo(asked);
        var turned =
                USUAL.withFitting(FitChoices.AUTOMATIC.with("google", power).with("meta", hill));
        assertThat(StudyJson.of(turned)).isEqualTo(StudyJson.of(asked));
        assertThat(StudyJson.of(asked.withFitting(
                        asked.fitting().with("meta", Choice.AUTOMATIC).with("google", Choice.AUTOMATIC))))
                .isEqualTo(StudyJson.of(USUAL));
    }
}
