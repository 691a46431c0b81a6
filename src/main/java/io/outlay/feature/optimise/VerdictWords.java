package io.outlay.feature.optimise;

import io.outlay.domain.plan.PlanDecision.Gain;
import io.outlay.domain.scenario.ScenarioOutcome;
import io.outlay.domain.study.PlanStudy;
import io.outlay.feature.optimise.Planner.Split;
import io.outlay.feature.optimise.Verdict.Fix;
import io.outlay.feature.optimise.Verdict.Kind;
import io.outlay.report.Words;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/// What is said about a split beside the budget.
final class VerdictWords {
    private static final double ROUNDING = 1e-6;

    private final SplitWords split;
    private final Words words;

    VerdictWords(SplitWords split) {
        this.split = split;
        this.words = split.words();
    }

    /// @param current whether the study answers the question as it is now; an older proof is not of the present limits
    /// @param budget sets the budget of the whole plan
    /// @param back shows the recommended split again
    Verdict of(PlanBasis basis, Bounds bounds, Planner planner, boolean current, DoubleConsumer budget, Runnable back) {
        if (bounds.tooLittle() || bounds.tooMuch()) {
            return impossible(bounds, budget);
        }
        var plan = basis.made().plan();
        if (plan.isPresent() && planner.split() == Split.RECOMMENDED && !current) {
            return new Verdict(
                    Kind.FOUND, words.say("optimise.old"), words.say("optimise.old.detail"), Optional.empty());
        }
        if (plan.isPresent() && planner.split() == Split.RECOMMENDED) {
            var proof = split.certificate(plan.get(), basis.run().stamp().elapsedMillis());
            var figures = planner.figures();
            boolean differs = figures.gain().low90() != 0 || figures.gain().high90() != 0;
            if (differs && figures.gainProbability() < Gain.RELIABLE) {
                var draws = words.say("optimise.unreliable", words.probability(figures.gainProbability()));
                return new Verdict(
                        Kind.FOUND,
                        words.say("optimise.gain.unreliable"),
                        and(draws + " " + proof, planner),
                        Optional.empty());
            }
            return new Verdict(
                    plan.get().proven() ? Kind.PROVEN : Kind.FOUND,
                    words.say(plan.get().proven() ? "optimise.proven" : "optimise.bounded"),
                    and(proof, planner),
                    Optional.empty());
        }
        var cause = words.say(planner.split() == Split.TODAY ? "optimise.today" : "optimise.own");
        if (plan.isEmpty()) {
            return new Verdict(Kind.OWN, cause, words.say("optimise.own.noplan"), Optional.empty());
        }
        double best = basis.made()
                .scenario(PlanStudy.RECOMMENDED)
                .map(ScenarioOutcome::mean)
                .orElse(0.0);
        double less = best - planner.figures().outcome().value();
        var key = Math.abs(less) <= ROUNDING * Math.abs(best)
                ? "optimise.own.same"
                : less > 0 ? "optimise.own.less" : "optimise.own.more";
        return new Verdict(
                Kind.OWN,
                cause,
                and(words.say(key, words.figures().compact(Math.abs(less)), split.unit()), planner),
                Optional.of(new Fix(words.say("optimise.back.short"), back)));
    }

    /// How much of it rests on spend that nobody has seen yet, where that is something.
    private String and(String sentence, Planner planner) {
        var unseen = split.unseen(planner.unseen());
        return unseen.isEmpty() ? sentence : sentence + " " + unseen;
    }

    /// Limits that contradict each other, and the budget that would resolve it.
    private Verdict impossible(Bounds bounds, DoubleConsumer budget) {
        boolean little = bounds.tooLittle();
        double possible = little ? Math.ceil(bounds.least()) : Math.floor(bounds.most());
        double apart = Math.abs(possible - bounds.total());
        var figures = words.figures();
        return new Verdict(
                Kind.IMPOSSIBLE,
                words.say("optimise.impossible"),
                words.say(
                        little ? "optimise.impossible.minimums" : "optimise.impossible.maximums",
                        figures.compact(possible),
                        figures.compact(apart),
                        words.currency()),
                Optional.of(new Fix(
                        words.say("optimise.impossible.fix", figures.compact(possible)),
                        () -> budget.accept(possible))));
    }
}
