package io.outlay.report;

import io.outlay.report.model.Health;
import io.outlay.report.model.Health.Finding;
import io.outlay.report.model.Recommendation;
import io.outlay.report.model.Recommendation.CollectDays;
import io.outlay.report.model.Recommendation.FollowPlan;
import io.outlay.report.model.Recommendation.KeepBudget;
import io.outlay.report.model.Recommendation.ShiftHours;
import io.outlay.report.model.Recommendation.TryLevel;
import io.outlay.report.model.Recommendation.VarySpend;
import java.util.ArrayList;
import java.util.Optional;

/// Sentences of the recommendations and of the health badge.
record AdviceWords(Words words, Optional<PlanWords> plan) {

    /// What to do, in one line.
    String todo(Recommendation recommendation) {
        var figures = words.figures();
        return switch (recommendation.action()) {
            case FollowPlan _ -> plan.map(PlanWords::todo).orElseGet(() -> words.say("report.do.keep"));
            case KeepBudget _ -> words.say("report.do.keep");
            case ShiftHours shift ->
                words.say(
                        "report.do.hours",
                        Words.brief(shift.campaign()),
                        figures.hours(shift.fromHour(), shift.toHour()));
            case TryLevel test ->
                words.say(
                        "report.do.test",
                        Words.brief(test.channel().name()),
                        figures.compact(test.spend()),
                        words.each(test.pace()),
                        figures.count(test.weeks()));
            case VarySpend vary ->
                words.say("report.do.vary", Words.brief(vary.channel().name()), figures.count(vary.weeks()));
            case CollectDays collect -> words.say("report.do.collect", figures.count(collect.days()), collect.what());
        };
    }

    /// The line below it: the details or the reason.
    String detail(Recommendation recommendation) {
        return switch (recommendation.action()) {
            case FollowPlan _ -> plan.map(PlanWords::changes).orElse("");
            case KeepBudget _ -> words.say("report.do.keep.detail");
            case ShiftHours shift -> words.say("report.do.hours.detail", new DayNames(words).of(shift.days()));
            case TryLevel _ -> words.say("report.do.test.detail");
            case VarySpend _ -> words.say("report.do.vary.detail");
            case CollectDays _ -> words.say("report.do.collect.detail");
        };
    }

    String expectation(Recommendation recommendation) {
        return recommendation
                .gain()
                .map(gain -> recommendation.unit() == Recommendation.GainUnit.SHARE
                        ? words.say("report.expect.SHARE", words.figures().percentChange(gain.value()))
                        : words.say(
                                "report.expect." + recommendation.unit(),
                                words.figures().change(gain.value()),
                                words.noun()))
                .orElseGet(() -> words.say("report.expect.knowing"));
    }

    String expectationRange(Recommendation recommendation) {
        return recommendation
                .gain()
                .map(gain -> recommendation.unit() == Recommendation.GainUnit.SHARE
                        ? words.say(
                                "report.range",
                                words.figures().number(gain.low() * 100, 1),
                                words.figures().percent(gain.high()))
                        : words.range(gain))
                .orElseGet(() -> words.say("report.expect.knowing.detail"));
    }

    String sure(Recommendation recommendation) {
        return recommendation.certainty().map(words::sure).orElseGet(() -> words.say("report.sure.unknown"));
    }

    String badge(Health health) {
        return words.say("report.health." + health.state());
    }

    String healthSentence(Health health) {
        var sentences = new ArrayList<String>();
        sentences.add(
                health.passed() == 1
                        ? words.say("report.health.passed.one")
                        : words.say("report.health.passed", words.figures().count(health.passed())));
        for (var finding : health.findings().stream().limit(3).toList()) {
            sentences.add(finding(finding));
        }
        if (health.findings().size() > 3) {
            sentences.add(words.say(
                    "report.health.more",
                    words.figures().count(health.findings().size() - 3L)));
        }
        return String.join(" ", sentences);
    }

    String finding(Finding finding) {
        var subject =
                finding.subjects().isEmpty() ? words.say("report.health.everything") : words.list(finding.subjects());
        return words.say("report.finding." + finding.kind(), subject);
    }

    /// Head of the expectation column: the planned period, or plain.
    String expectHead() {
        return plan.map(p -> words.say(
                        "report.expect.head.period",
                        words.figures().shortPeriod(p.plan().period())))
                .orElseGet(() -> words.say("report.expect.head"));
    }
}
