package io.outlay.report;

import io.outlay.report.model.Scenarios;
import io.outlay.report.model.Scenarios.Row;
import io.outlay.text.Figures;
import java.util.Comparator;
import java.util.List;

/// Sentences about the scenarios. A difference whose range includes zero is no difference.
record ScenarioWords(Words words, Scenarios scenarios) {
    private static final double SAME = 0.001;

    String title() {
        var told = different();
        if (scenarios.rows().size() == 1) {
            return words.say(
                    "report.scenarios.title.one", base().name(), words.figures().compact(base().mean()), words.noun());
        }
        if (told.isEmpty()) {
            return words.say("report.scenarios.title.none", base().name());
        }
        var largest = told.stream().filter(this::sameSpend).findFirst().orElse(told.getFirst());
        return words.say(
                change(largest) < 0 ? "report.scenarios.title.less" : "report.scenarios.title.more",
                largest.name(),
                words.figures().compact(Math.abs(change(largest))),
                words.noun(),
                base().name());
    }

    String subtitle() {
        return words.say(
                "report.scenarios.subtitle",
                Words.capital(words.noun()),
                unit(),
                words.figures().period(scenarios.period()));
    }

    /// `EUR` for sales; conversions have no unit of money.
    String unit() {
        return words.outcome().money()
                ? words.currency()
                : words.say("report.scenarios.unit.count", words.noun(), words.currency());
    }

    /// What the table's figures are counted in.
    String tableUnit(Figures.Column outcome, Figures.Column spend) {
        return words.outcome().money()
                ? outcome.unit(words.currency())
                : words.say("report.scenarios.unit.table", outcome.unit(words.noun()), spend.unit(words.currency()));
    }

    String note() {
        return words.say(
                "report.scenarios.note",
                words.figures().count(scenarios.draws()),
                words.figures().compact(scenarios.meanError()));
    }

    String alt() {
        var lowest = scenarios.rows().stream()
                .min(Comparator.comparingDouble(Row::mean))
                .orElseThrow();
        var highest = scenarios.rows().stream()
                .max(Comparator.comparingDouble(Row::mean))
                .orElseThrow();
        return words.say(
                "report.returns.alt",
                title(),
                highest.name(),
                words.figures().compact(highest.mean()),
                lowest.name(),
                words.figures().compact(lowest.mean()));
    }

    private Row base() {
        return scenarios.rows().getFirst();
    }

    /// Scenarios that surely differ from the base, the largest difference first.
    private List<Row> different() {
        return scenarios.rows().stream()
                .filter(row ->
                        row.difference().map(d -> d.low() > 0 || d.high() < 0).orElse(false))
                .sorted(Comparator.comparingDouble(row -> -Math.abs(change(row))))
                .toList();
    }

    /// Money for the same money is the fairest comparison.
    private boolean sameSpend(Row row) {
        return Math.abs(row.spend() - base().spend()) <= SAME * base().spend();
    }

    private static double change(Row row) {
        return row.difference().map(d -> d.value()).orElse(0.0);
    }
}
