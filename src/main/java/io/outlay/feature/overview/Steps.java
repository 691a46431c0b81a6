package io.outlay.feature.overview;

import io.outlay.domain.study.StudySettings;
import io.outlay.report.AdviceLine;
import io.outlay.report.model.Recommendation;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import io.outlay.ui.Room;
import java.util.List;

/// Turns the report's recommendations into lines that lead to the room where each is done.
final class Steps {
    private final Text text;
    private final Figures figures;
    private final StudySettings settings;

    Steps(Text text, Figures figures, StudySettings settings) {
        this.text = text;
        this.figures = figures;
        this.settings = settings;
    }

    List<Advice.Step> of(List<AdviceLine> lines) {
        return lines.stream().map(this::step).toList();
    }

    private Advice.Step step(AdviceLine line) {
        var where = line.recommendation().action();
        return switch (where) {
            case Recommendation.FollowPlan plan -> step(line, "target", Room.OPTIMISE, "");
            case Recommendation.KeepBudget keep -> step(line, "check-circle", Room.OPTIMISE, "");
            case Recommendation.ShiftHours hours -> step(line, "clock", Room.DAYPARTS, "");
            case Recommendation.CollectDays collect -> step(line, "clock", Room.DAYPARTS, "");
            case Recommendation.TryLevel test ->
                step(line, "zap", Room.CURVES, test.channel().id());
            case Recommendation.VarySpend vary ->
                step(line, "zap", Room.CURVES, vary.channels().getFirst().id());
        };
    }

    private Advice.Step step(AdviceLine line, String icon, Room room, String thing) {
        return new Advice.Step(
                icon, line.todo(), line.detail(), line.gain(), line.range(), terms(line), room, thing);
    }

    private String terms(AdviceLine line) {
        if (line.gain().isEmpty()) {
            return line.expect();
        }
        var unit = text.say(
                "overview.unit." + line.recommendation().unit(),
                text.say("overview.noun." + settings.outcome()),
                figures.shortPeriod(settings.plan()));
        return text.say("overview.terms", unit, line.sure());
    }
}
