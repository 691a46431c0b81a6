package io.outlay.report;

import io.outlay.report.model.Plan;
import io.outlay.report.model.Plan.Binding;
import io.outlay.report.model.Plan.Row;
import io.outlay.report.model.ResponseCurve;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// Sentences about the recommended budget.
public record PlanWords(Words words, Plan plan) {
    /// Changes below this share of the budget are not worth a word.
    private static final int SINGLE = 8;

    private static final double NOTICEABLE = 0.005;

    /// Channels that make up this share of a change are named, the rest are others.
    private static final double MOST = 0.8;

    /// As many changes are listed in full; of more, half as many a side.
    private static final int LISTED = 6;

    /// `Moving 8.6 k a week from Meta to TikTok should add 90 k …`; says plainly when no change is reliably better.
    String headline() {
        if (!plan.reliable() || (raised().isEmpty() && lowered().isEmpty())) {
            return words.say("report.headline.keep");
        }
        return words.say(
                "report.headline." + kind(),
                words.figures().compact(amount()),
                words.each(plan.pace()),
                mainly(lowered()),
                mainly(raised()),
                words.figures().compact(plan.gain().value()),
                words.noun());
    }

    /// `Move 8.6 k a week between channels`.
    String todo() {
        return words.say("report.do." + kind(), words.figures().compact(amount()), words.each(plan.pace()));
    }

    /// `Meta −4.6, LinkedIn −4.0; TikTok +5.3` with the suffix where needed.
    String changes() {
        var figures = words.figures();
        var parts = new ArrayList<String>();
        int listed = lowered().size() + raised().size() <= LISTED ? LISTED : LISTED / 2;
        for (var side : List.of(lowered(), raised())) {
            var shown = side.stream()
                    .limit(side.size() == listed + 1 ? listed + 1 : listed)
                    .map(row -> Words.brief(row.channel().name()) + "\u00a0" + figures.change(row.change()))
                    .toList();
            if (!shown.isEmpty()) {
                parts.add(String.join(", ", shown)
                        + (side.size() > listed + 1
                                ? ", " + words.say("report.list.others", figures.count((long) side.size() - listed))
                                : ""));
            }
        }
        return String.join("; ", parts);
    }

    /// Title of the change chart.
    public String title() {
        var raised = raised();
        var lowered = lowered();
        if (raised.isEmpty() && lowered.isEmpty()) {
            return words.say("report.plan.title.same");
        }
        if (!plan.reliable()) {
            return words.say("report.plan.title.unreliable");
        }
        if (lowered.isEmpty() || raised.isEmpty()) {
            return words.say(
                    lowered.isEmpty() ? "report.plan.title.raise" : "report.plan.title.cut",
                    words.figures().compact(amount()),
                    words.each(plan.pace()),
                    names(lowered.isEmpty() ? raised : lowered));
        }
        return words.say(
                "report.plan.title.move",
                words.figures().compact(amount()),
                words.each(plan.pace()),
                mainly(lowered),
                mainly(raised));
    }

    String gain() {
        var range = words.range(plan.gain());
        return plan.reliable()
                ? words.say(
                        "report.plan.gain",
                        words.figures().change(plan.gain().value()),
                        words.noun(),
                        range,
                        words.sure(plan.gainProbability()))
                : words.say("report.plan.unreliable", range, words.probability(plan.gainProbability()));
    }

    String certificate() {
        var figures = words.figures();
        var certificate = plan.certificate();
        return words.say(
                certificate.proven() ? "report.plan.proven" : "report.plan.bounded",
                figures.number(certificate.value(), 2),
                figures.number(certificate.upperBound(), 2),
                gap(certificate.gap()),
                words.noun(),
                words.each(plan.pace()));
    }

    /// What each binding limit does, one sentence each; many are gathered into one sentence per kind of limit.
    public List<String> binding() {
        long many = plan.rows().stream()
                .filter(row -> row.binding() != Binding.NONE)
                .count();
        var sentences = new ArrayList<String>(many > SINGLE ? gathered() : single());
        for (var group : plan.groups()) {
            sentences.add(words.say(
                    group.atMaximum() ? "report.plan.group.maximum" : "report.plan.group.minimum",
                    group.name(),
                    words.figures().compact(group.limit())));
        }
        return sentences;
    }

    private List<String> gathered() {
        var sentences = new ArrayList<String>();
        for (var binding : Binding.values()) {
            if (binding == Binding.NONE) {
                continue;
            }
            var names = plan.rows().stream()
                    .filter(row -> row.binding() == binding)
                    .map(row -> row.channel().name())
                    .toList();
            if (!names.isEmpty()) {
                sentences.add(words.say("report.plan.many." + binding, String.join(", ", names)));
            }
        }
        return sentences;
    }

    private List<String> single() {
        var figures = words.figures();
        var sentences = new ArrayList<String>();
        for (var row : plan.rows()) {
            if (row.binding() != Binding.NONE) {
                sentences.add(words.say(
                        "report.plan.why." + row.binding(), row.channel().name(), figures.compact(row.recommended())));
            }
        }
        return sentences;
    }

    /// The change chart for people who do not see it.
    String alt() {
        var parts = changes();
        return parts.isEmpty() ? title() + "." : title() + ". " + parts + ".";
    }

    String curvesTitle() {
        var beyond = plan.rows().stream().filter(Row::beyondData).toList();
        return beyond.isEmpty()
                ? words.say("report.curves.title.within")
                : words.say("report.curves.title.beyond", names(beyond));
    }

    String curveAlt(ResponseCurve curve) {
        var last = curve.points().getLast();
        return words.say(
                "report.curves.alt",
                curve.channel().name(),
                words.noun(),
                words.figures().compact(curve.current()),
                words.figures().compact(curve.planned()),
                words.figures().compact(last.response().value()),
                words.figures().compact(last.spend()));
    }

    List<Row> lowered() {
        return moved(row -> row.change() < 0);
    }

    List<Row> raised() {
        return moved(row -> row.change() > 0);
    }

    private List<Row> moved(Predicate<Row> direction) {
        double budget = plan.rows().stream()
                .mapToDouble(row -> Math.max(row.current(), row.recommended()))
                .sum();
        return plan.rows().stream()
                .filter(direction)
                .filter(row -> Math.abs(row.change()) > NOTICEABLE * budget)
                .sorted(Comparator.comparingDouble((Row row) -> -Math.abs(row.change())))
                .toList();
    }

    private String kind() {
        if (lowered().isEmpty()) {
            return "raise";
        }
        return raised().isEmpty() ? "cut" : "move";
    }

    /// What moves: the smaller of what is taken and what is given, or the one that there is.
    private double amount() {
        double up = plan.rows().stream()
                .mapToDouble(row -> Math.max(0, row.change()))
                .sum();
        double down = plan.rows().stream()
                .mapToDouble(row -> Math.max(0, -row.change()))
                .sum();
        return !raised().isEmpty() && !lowered().isEmpty() ? Math.min(up, down) : Math.abs(up - down);
    }

    private String names(List<Row> rows) {
        return words.list(rows.stream().map(row -> row.channel().name()).toList());
    }

    /// As [#names]; of many channels only the one or two that change most: `Google, TikTok and others`.
    private String mainly(List<Row> rows) {
        double all = rows.stream().mapToDouble(row -> Math.abs(row.change())).sum();
        double covered = 0;
        int most = 0;
        while (most < rows.size() && covered < MOST * all) {
            covered += Math.abs(rows.get(most++).change());
        }
        if (rows.size() <= 3) {
            return names(rows);
        }
        return most == 1
                ? words.say("report.list.mainly.one", names(rows.subList(0, 1)))
                : words.say("report.list.mainly.two", brief(rows.get(0)), brief(rows.get(1)));
    }

    private static String brief(Row row) {
        return Words.brief(row.channel().name());
    }

    private String gap(double gap) {
        double share = Math.abs(gap);
        if (share < 1e-6) {
            return words.figures().number(0.0001, 4) + io.outlay.text.Figures.SPACE + "%";
        }
        return share < 1e-3
                ? words.figures().number(share * 100, 4) + io.outlay.text.Figures.SPACE + "%"
                : words.figures().percent(share);
    }
}
