package io.outlay.report;

import io.outlay.report.model.ChannelKey;
import io.outlay.report.model.Estimate;
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
            case VarySpend vary -> words.say("report.do.vary", names(vary), figures.count(vary.weeks()));
            case CollectDays collect -> words.say("report.do.collect", figures.count(collect.days()), collect.what());
        };
    }

    /// The line below it: the details or the reason.
    String detail(Recommendation recommendation) {
        return switch (recommendation.action()) {
            case FollowPlan _ -> plan.map(PlanWords::changes).orElse("");
            case KeepBudget _ -> words.say(plan.isPresent() ? "report.do.keep.detail" : "report.do.keep.unknown");
            case ShiftHours shift -> words.say("report.do.hours.detail", new DayNames(words).of(shift.days()));
            case TryLevel _ -> words.say("report.do.test.detail");
            case VarySpend vary -> reason(vary);
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
                .orElseGet(() -> switch (recommendation.action()) {
                    case KeepBudget _ -> words.say("report.expect.keep", words.noun());
                    case VarySpend vary -> words.say("report.expect.curve", names(vary));
                    case TryLevel test ->
                        words.say(
                                "report.expect.level",
                                Words.brief(test.channel().name()));
                    case FollowPlan _, ShiftHours _, CollectDays _ -> words.say("report.expect.knowing");
                });
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
                .orElseGet(() -> switch (recommendation.action()) {
                    case KeepBudget _ -> words.say("report.expect.keep.detail");
                    case VarySpend _ -> words.say("report.expect.curve.detail");
                    case TryLevel _ -> words.say("report.expect.level.detail", words.noun());
                    case FollowPlan _, ShiftHours _, CollectDays _ -> words.say("report.expect.knowing.detail");
                });
    }

    String sure(Recommendation recommendation) {
        return switch (recommendation.action()) {
            case KeepBudget _ ->
                recommendation
                        .certainty()
                        .map(p -> words.say("report.sure.keep", words.probability(p)))
                        .orElseGet(() -> words.say("report.sure.noplan"));
            case FollowPlan _, ShiftHours _ ->
                recommendation.certainty().map(words::sure).orElseGet(() -> words.say("report.sure.unknown"));
            case TryLevel _, VarySpend _, CollectDays _ -> words.say("report.sure.open");
        };
    }

    /// What the certainty is about, and on which condition.
    String sureOf(Recommendation recommendation) {
        if (recommendation.certainty().isEmpty()) {
            return "";
        }
        return switch (recommendation.action()) {
            case FollowPlan _ -> words.say("report.sure.plan", words.noun());
            case ShiftHours _ -> words.say("report.sure.hours");
            case KeepBudget _, TryLevel _, VarySpend _, CollectDays _ -> "";
        };
    }

    private String names(VarySpend vary) {
        return words.list(vary.channels().stream().map(ChannelKey::name).toList());
    }

    private String reason(VarySpend vary) {
        var figures = words.figures();
        return switch (vary.why()) {
            case FEW_WEEKS ->
                vary.channels().size() > 1
                        ? words.say("report.do.vary.FEW_WEEKS")
                        : vary.seen() == 1
                                ? words.say("report.do.vary.FEW_WEEKS.single")
                                : words.say("report.do.vary.FEW_WEEKS.one", figures.count(vary.seen()));
            case NARROW ->
                vary.spent()
                        .map(spent -> figures.compact(spent.low()).equals(figures.compact(spent.high()))
                                ? words.say("report.do.vary.NARROW.same", figures.compact(spent.high()))
                                : words.say(
                                        "report.do.vary.NARROW.one",
                                        words.range(new Estimate(spent.high(), spent.low(), spent.high()))))
                        .orElseGet(() -> words.say("report.do.vary.NARROW"));
            case NO_LINK -> words.say("report.do.vary.NO_LINK", words.noun());
            case NOT_TOLD -> words.say("report.do.vary.NOT_TOLD");
        };
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
        if (health.findings().size() == 4) {
            sentences.add(words.say("report.health.more.one"));
        } else if (health.findings().size() > 4) {
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
