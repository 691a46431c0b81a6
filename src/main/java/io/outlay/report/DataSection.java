package io.outlay.report;

import io.outlay.report.Tables.Column;
import io.outlay.report.Tables.Line;
import io.outlay.report.model.DataFacts;
import io.outlay.report.model.DataFacts.ChannelTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Section 8: what went in, so that a reader can reconcile it with invoices.
final class DataSection {
    private static final int DIGEST = 12;

    private final Canvas canvas;
    private final Words words;
    private final DataFacts data;

    DataSection(Canvas canvas, Words words, DataFacts data) {
        this.canvas = canvas;
        this.words = words;
        this.data = data;
    }

    void write() {
        canvas.markup().open("div", "class", "keep");
        canvas.heading(8, canvas.say("report.section.8"));
        totals();
        canvas.markup().close("div");
        sources();
        list(
                canvas.say("report.data.gaps"),
                canvas.say("report.data.gaps.none"),
                data.gaps().stream()
                        .map(gap -> canvas.say(
                                gap.days() == 1 ? "report.data.gap.one" : "report.data.gap",
                                gap.channel(),
                                words.figures().period(gap.period()),
                                words.figures().count(gap.days())))
                        .toList());
        list(
                canvas.say("report.data.exclusions"),
                canvas.say("report.data.exclusions.none"),
                data.exclusions().stream()
                        .map(it -> canvas.say(
                                it.rows() == 1 ? "report.data.exclusion.one" : "report.data.exclusion",
                                it.what(),
                                words.figures().count(it.rows()),
                                it.reason()))
                        .toList());
        list(
                canvas.say("report.data.overrides"),
                canvas.say("report.data.overrides.none"),
                data.overrides().stream()
                        .map(it -> canvas.say("report.data.override", it.check(), it.reason()))
                        .toList());
    }

    private void totals() {
        canvas.takeaway(
                canvas.say("report.data.totals"),
                canvas.say("report.data.totals.subtitle", words.currency(), words.noun()));
        var columns = List.of(
                Column.name(canvas.say("report.channel")),
                Column.number(canvas.say("report.data.rows")),
                Column.text(canvas.say("report.data.period")),
                Column.number(canvas.say("report.tile.spend")),
                Column.number(canvas.say("report.data.reported", Words.capital(words.noun()))));
        var lines = new ArrayList<Line>();
        var spend = BigDecimal.ZERO;
        var reported = BigDecimal.ZERO;
        long rows = 0;
        for (var total : data.totals().stream()
                .sorted(Comparator.comparing(ChannelTotal::spend)
                        .reversed()
                        .thenComparing(it -> it.channel().name()))
                .toList()) {
            lines.add(Line.of(
                    total.channel().name(),
                    words.figures().count(total.rows()),
                    total.period().map(words.figures()::shortPeriod).orElse("–"),
                    words.figures().cents(total.spend()),
                    total.reported().map(this::outcome).orElse(canvas.say("report.data.none"))));
            spend = spend.add(total.spend());
            reported = reported.add(total.reported().orElse(BigDecimal.ZERO));
            rows += total.rows();
        }
        lines.add(Line.strong(
                canvas.say("report.total"),
                words.figures().count(rows),
                "",
                words.figures().cents(spend),
                outcome(reported)));
        Tables.write(canvas.markup(), "totals", columns, lines);
    }

    private void sources() {
        canvas.takeaway(canvas.say("report.data.sources"), canvas.say("report.data.sources.subtitle"));
        var columns = List.of(
                Column.name(canvas.say("report.data.file")),
                Column.text(canvas.say("report.data.platform")),
                Column.number(canvas.say("report.data.rows")),
                Column.text(canvas.say("report.data.period")),
                Column.text(canvas.say("report.data.digest")));
        var lines = data.sources().stream()
                .map(source -> Line.of(
                        source.file(),
                        source.platform().isEmpty() ? canvas.say("report.data.own") : source.platform(),
                        words.figures().count(source.rows()),
                        source.period().map(words.figures()::shortPeriod).orElse("–"),
                        source.digest()
                                .substring(0, Math.min(DIGEST, source.digest().length()))))
                .toList();
        Tables.write(canvas.markup(), "sources", columns, lines);
    }

    private void list(String title, String none, List<String> sentences) {
        canvas.markup().element("h3", title, "class", "takeaway");
        if (sentences.isEmpty()) {
            canvas.note(none);
            return;
        }
        canvas.markup().open("ul");
        sentences.forEach(sentence -> canvas.markup().element("li", sentence));
        canvas.markup().close("ul");
    }

    private String outcome(BigDecimal amount) {
        return words.outcome().money()
                ? words.figures().cents(amount)
                : words.figures().number(amount, amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
    }
}
