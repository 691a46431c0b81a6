package io.outlay.report;

import io.outlay.domain.data.HealthState;
import io.outlay.domain.mix.MixIdentifiability;
import io.outlay.plot.FitChart;
import io.outlay.report.Tables.Column;
import io.outlay.report.Tables.Line;
import io.outlay.report.model.MixModel;
import io.outlay.text.MixWords;
import io.outlay.text.Text;
import java.util.ArrayList;
import java.util.List;

/// Section 7: can the mix model be trusted?
final class TrustSection {
    private static final double FIT_HEIGHT = 140;

    private final Canvas canvas;
    private final Words words;
    private final MixModel mix;
    private final MixWords sentences;

    TrustSection(Canvas canvas, Words words, Text text, MixModel mix) {
        this.canvas = canvas;
        this.words = words;
        this.mix = mix;
        this.sentences = new MixWords(text, words.figures(), this::name);
    }

    private String name(String id) {
        return mix.channels().stream()
                .filter(channel -> channel.channel().id().equals(id))
                .findFirst()
                .map(channel -> channel.channel().name())
                .orElse(id);
    }

    void write() {
        canvas.heading(7, canvas.say("report.section.7"));
        fit();
        scores();
        health();
        list("report.trust.channels", told());
        list("report.trust.experiments", experiments());
        list("report.trust.findings", findings());
    }

    private void fit() {
        var all = mix.scores().getLast();
        var title = canvas.say(
                "report.trust.title",
                words.figures().percent(all.mape()),
                words.figures().count(all.weeks()));
        boolean held = mix.weeks().stream().anyMatch(MixModel.Week::heldOut);
        canvas.takeaway(
                title,
                canvas.say(
                        held ? "report.trust.fit.held" : "report.trust.fit",
                        Words.capital(words.noun()),
                        words.figures().period(mix.modelled())));
        var weeks = mix.weeks().stream()
                .map(week -> new FitChart.Week(
                        week.from(), week.observed(), week.expected(), week.low(), week.high(), week.heldOut()))
                .toList();
        canvas.chart(
                FitChart.of(
                        canvas.style(),
                        words.figures(),
                        weeks,
                        new FitChart.Words(
                                canvas.say("report.trust.expected"),
                                canvas.say("report.trust.actual"),
                                canvas.say("report.chart.range90"),
                                canvas.say("report.trust.heldOut"))),
                canvas.width(),
                FIT_HEIGHT,
                title);
    }

    private void scores() {
        canvas.takeaway(canvas.say("report.trust.scores.title"), canvas.say("report.trust.scores"));
        var columns = List.of(
                Column.name(canvas.say("report.trust.weeks")),
                Column.number(canvas.say("report.trust.count")),
                Column.number("R²"),
                Column.number("MAPE"),
                Column.number("wMAPE"));
        var figures = words.figures();
        var lines = mix.scores().stream()
                .map(score -> Line.of(
                        canvas.say("report.trust.part." + score.part()),
                        figures.count(score.weeks()),
                        figures.number(score.r2(), 2),
                        figures.percent(score.mape()),
                        figures.percent(score.wmape())))
                .toList();
        Tables.write(canvas.markup(), "mix scores", columns, lines);
    }

    private void health() {
        long passed = mix.health().stream()
                .filter(check -> check.state() == HealthState.PASS)
                .count();
        canvas.takeaway(
                canvas.say(
                        "report.trust.health.title",
                        words.figures().count(passed),
                        words.figures().count(mix.health().size())),
                canvas.say("report.trust.health"));
        var columns = List.of(
                Column.name(canvas.say("report.trust.check")),
                Column.text(canvas.say("report.trust.state")),
                Column.text(canvas.say("report.trust.evidence")));
        var lines = new ArrayList<Line>();
        for (var check : mix.health()) {
            lines.add(Line.of(
                    sentences.title(check),
                    canvas.say("report.trust.state." + check.state()),
                    (sentences.evidence(check) + " " + sentences.advice(check)).strip()));
        }
        Tables.write(canvas.markup(), "mix wide checks", columns, lines);
    }

    private List<String> told() {
        var lines = new ArrayList<String>();
        var told = sentences.told(mix.identifiability());
        if (!told.isEmpty()) {
            lines.add(told);
        }
        mix.identifiability().stream()
                .filter(channel -> channel.verdict() != MixIdentifiability.Verdict.TOLD)
                .forEach(channel -> lines.add(sentences.sentence(channel) + " " + sentences.advice(channel)));
        return lines;
    }

    private List<String> experiments() {
        var figures = words.figures();
        return mix.experiments().stream()
                .map(it -> canvas.say(
                        "report.trust.experiment",
                        name(it.channel()),
                        figures.period(it.period()),
                        figures.change(it.spendChange()),
                        figures.change(it.increment()),
                        figures.compact(it.se())))
                .toList();
    }

    private List<String> findings() {
        return mix.findings().stream()
                .map(finding -> sentences.sentence(finding) + " " + sentences.advice(finding))
                .toList();
    }

    private void list(String title, List<String> sentencesToSay) {
        if (sentencesToSay.isEmpty()) {
            return;
        }
        canvas.markup().element("h3", canvas.say(title), "class", "takeaway");
        canvas.markup().open("ul");
        sentencesToSay.forEach(sentence -> canvas.markup().element("li", sentence));
        canvas.markup().close("ul");
    }
}
