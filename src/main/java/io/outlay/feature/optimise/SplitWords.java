package io.outlay.feature.optimise;

import io.outlay.domain.Interval;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.PlanDecision.Gain;
import io.outlay.domain.plan.PlanDecision.Moves;
import io.outlay.domain.study.PlanExploration;
import io.outlay.domain.study.SplitFigures;
import io.outlay.feature.optimise.Planner.Row;
import io.outlay.report.Words;
import io.outlay.report.model.Estimate;
import io.outlay.text.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sentences about a split that the report does not have.
final class SplitWords {
    private static final double THOUSAND = 1000;
    private static final double LITTLE = 0.0005;
    private static final double SAME = 0.001;

    private final Words words;

    SplitWords(Words words) {
        this.words = words;
    }

    /// Whether the split can be told from today's: it is better, or worse, in at least four of five draws.
    static boolean told(SplitFigures split) {
        return sure(split) >= Gain.RELIABLE;
    }

    /// How sure the direction of the gain is.
    private static double sure(SplitFigures split) {
        return split.gain().value() >= 0 ? split.gainProbability() : 1 - split.gainProbability();
    }

    /// `More than now in 97 % of them, less in 2 %.`
    String moves(Moves moves) {
        return words.say("optimise.best.moves", words.probability(moves.raise()), words.probability(moves.cut()));
    }

    /// The channels whose change is surest: `TikTok up 97 %, Meta down 88 %`; empty where none is sure.
    String surest(List<Row> rows) {
        var up = rows.stream()
                .filter(row ->
                        row.moves().filter(it -> it.raise() >= Gain.RELIABLE).isPresent())
                .max(Comparator.comparingDouble(
                        row -> row.moves().map(Moves::raise).orElse(0.0)))
                .map(row -> words.say("optimise.surest.up", row.name(), chance(row, Moves::raise)));
        var down = rows.stream()
                .filter(row ->
                        row.moves().filter(it -> it.cut() >= Gain.RELIABLE).isPresent())
                .max(Comparator.comparingDouble(
                        row -> row.moves().map(Moves::cut).orElse(0.0)))
                .map(row -> words.say("optimise.surest.down", row.name(), chance(row, Moves::cut)));
        return Stream.of(up, down).flatMap(Optional::stream).collect(Collectors.joining(", "));
    }

    private String chance(Row row, ToDoubleFunction<Moves> of) {
        return words.probability(row.moves().stream().mapToDouble(of).sum());
    }

    /// The split's outcome that rests on spend nobody has seen; empty where it is next to nothing.
    String unseen(double share) {
        return share < LITTLE
                ? ""
                : words.say("optimise.unseen", words.figures().percent(share));
    }

    /// `+90 k EUR reported sales, almost surely a gain`.
    String gain(SplitFigures split) {
        var gain = split.gain();
        if (gain.low90() == 0 && gain.high90() == 0) {
            return words.say("optimise.gain.none");
        }
        if (!told(split)) {
            return words.say("optimise.gain.unreliable");
        }
        double sure = sure(split);
        var band = sure >= 0.99 ? "almost" : sure >= 0.95 ? "very" : "likely";
        return words.say(
                (gain.value() >= 0 ? "optimise.gain.gain." : "optimise.gain.loss.") + band,
                words.figures().change(gain.value()),
                unit());
    }

    /// `90 % range 47 to 141 k; P(gain > 0) above 99 %. …`.
    ///
    /// @param size in which the outcomes are written
    String gainDetail(SplitFigures split, double weeks, String budget, Figures.Column size) {
        var over = words.say("optimise.gain.over", objective(), words.figures().count(Math.round(weeks)));
        return words.say(
                "optimise.gain.detail",
                range(split.gain()),
                words.probability(split.gainProbability()),
                in(over, size),
                budget);
    }

    /// `How the gain is spread, k EUR`.
    String spread(Figures.Column size) {
        return in(words.say("optimise.density"), size);
    }

    private String in(String what, Figures.Column size) {
        var unit = size.unit(words.outcome().money() ? words.currency() : "").strip();
        return unit.isEmpty() ? what : words.say("optimise.gain.in", what, unit);
    }

    /// `at the same budget`, or what today's split spends.
    String budget(double today, double planned) {
        return Math.abs(planned - today) <= SAME * today
                ? words.say("optimise.gain.same")
                : words.say("optimise.gain.other", words.figures().compact(today), words.currency());
    }

    /// `One more 1 000 brings 1 840`.
    String next(Interval next) {
        return words.say(
                "optimise.next",
                words.figures().count((long) THOUSAND),
                words.currency(),
                next.value() * THOUSAND < 100
                        ? words.figures().compact(next.value() * THOUSAND)
                        : words.figures().count(Math.round(next.value() * THOUSAND)));
    }

    String nextDetail(Interval next) {
        return words.say("optimise.next.detail", range(next.times(THOUSAND)), words.noun());
    }

    String regret(PlanExploration found) {
        return words.say("optimise.regret", words.figures().compact(found.regret()), unit());
    }

    /// `45 % of the move earns 73 % of the gain`.
    String front(PlanExploration found) {
        var last = found.front().getLast();
        return found.knee()
                .map(found.front()::get)
                .map(knee -> words.say(
                        "optimise.front.title",
                        words.figures().wholePercent(knee.moved() / last.moved()),
                        words.figures().wholePercent(knee.gain() / last.gain())))
                .orElseGet(() -> words.say("optimise.front.straight"));
    }

    /// Why a recommended plan is called best.
    String certificate(BudgetPlan plan, long millis) {
        var took = millis < THOUSAND
                ? words.figures().count(millis) + Figures.SPACE + "ms"
                : words.figures().number(millis / 1000.0, 1) + Figures.SPACE + "s";
        return words.say(plan.proven() ? "optimise.proven.detail" : "optimise.bounded.detail", gap(plan.gap()), took);
    }

    private String gap(double gap) {
        double percent = Math.max(0.0001, Math.ceil(Math.abs(gap) * 1e6) / 1e4);
        return words.figures().number(percent, percent < 0.01 ? 4 : 2) + Figures.SPACE + "%";
    }

    /// `Meta, Google and TikTok`.
    String names(List<String> names) {
        return words.list(names);
    }

    String range(Interval interval) {
        return words.range(new Estimate(interval.value(), interval.low90(), interval.high90()));
    }

    /// `EUR reported sales`, `reported conversions`.
    String unit() {
        var noun = words.say("optimise.reported", words.noun());
        return words.outcome().money() ? words.currency() + " " + noun : noun;
    }

    /// `k EUR reported sales`: the same, written in a size.
    String unit(Figures.Column size) {
        return size.unit(unit());
    }

    /// What is maximised.
    String objective() {
        return words.say("optimise.objective.value", words.noun());
    }

    /// What the next unit of money brings, in the unit of the column `Next 1`.
    String ratio(double perSpend) {
        return Double.isFinite(perSpend) ? words.ratio(perSpend) : "–";
    }

    /// How much money the column `Next 1` is about.
    String step() {
        return words.figures().count((long) words.outcome().perSpend());
    }

    /// `sales`, `conversions`.
    String noun() {
        return words.noun();
    }

    /// Whether outcomes are money.
    boolean money() {
        return words.outcome().money();
    }

    /// What an outcome is, where it is asked what one earns: `1 EUR of sales`.
    String worthOf() {
        return money() ? "1 " + words.currency() + " " + words.noun() : words.noun();
    }

    Words words() {
        return words;
    }
}
