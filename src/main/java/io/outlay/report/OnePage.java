package io.outlay.report;

import io.outlay.plot.IntervalBarChart;
import io.outlay.plot.Signs;
import io.outlay.report.model.Estimate;
import io.outlay.report.model.Health;
import io.outlay.report.model.Recommendation;
import io.outlay.report.model.Recommendation.KeepBudget;
import io.outlay.report.model.Report;
import java.util.Optional;

/// Section 1: the page that stands alone. Question, headline, four tiles, returns, three recommendations, health.
final class OnePage {
    /// More channels than this would crowd the page; those with the largest spend are shown.
    private static final int MOST_CHANNELS = 12;

    private static final int FEWEST_CHANNELS = 4;

    /// What stands on the page besides the chart, with three recommendations: CSS pixels.
    private static final int REST = 686;

    private final Canvas canvas;
    private final Report report;
    private final Words words;
    private final ReturnWords returns;
    private final AdviceWords advice;
    private final Optional<PlanWords> plan;

    OnePage(Canvas canvas, Report report, Words words) {
        this.canvas = canvas;
        this.report = report;
        this.words = words;
        this.plan = report.plan().map(it -> new PlanWords(words, it));
        this.returns = new ReturnWords(words, report.cover(), report.totals(), report.returns());
        this.advice = new AdviceWords(words, plan);
    }

    void write() {
        var markup = canvas.markup();
        markup.open("section", "id", "section-1", "class", "one-page");
        markup.element("p", report.cover().question(), "class", "question");
        markup.element("h1", headline(), "class", headline().length() > 160 ? "headline long" : "headline");
        markup.element("p", claim(), "class", "claim");
        tiles();
        chart();
        recommendations();
        badge();
        markup.close("section");
    }

    private String headline() {
        boolean spent = report.totals().spend().signum() > 0;
        return returns.headline()
                + plan.map(it -> " " + it.headline()).orElse(spent ? " " + canvas.say("report.headline.noplan") : "");
    }

    /// What the headline's figures are and are not.
    private String claim() {
        return report.plan().filter(it -> it.reliable()).isPresent()
                ? canvas.say("report.claim.plan", Words.capital(words.noun()), words.noun())
                : canvas.say("report.claim", Words.capital(words.noun()), words.noun());
    }

    private void tiles() {
        var figures = words.figures();
        var totals = report.totals();
        var currency = report.cover().currency();
        canvas.markup().open("div", "class", "tiles");
        canvas.tile(
                canvas.say("report.tile.spend"),
                figures.compact(totals.spend().doubleValue()),
                currency,
                canvas.say("report.tile.spend.note"));
        canvas.tile(
                canvas.say("report.tile.reported", Words.capital(words.noun())),
                figures.compact(totals.brought()),
                report.cover().outcome().money() ? currency : "",
                totals.caused().map(words::range).orElseGet(() -> canvas.say("report.tile.reported.note")));
        canvas.tile(
                canvas.say("report.tile.return", returns.spent()),
                totals.roas().map(it -> words.ratio(it.value())).orElse("–"),
                "",
                totals.roas().map(words::ratioRange).orElseGet(() -> canvas.say("report.tile.return.none")));
        fourth();
        canvas.markup().close("div");
    }

    private void fourth() {
        var figures = words.figures();
        var totals = report.totals();
        var business = totals.business().filter(total -> total.signum() > 0);
        if (business.isPresent()) {
            double share = totals.brought() / business.get().doubleValue();
            canvas.tile(
                    canvas.say("report.tile.share", words.noun()),
                    figures.percent(share),
                    "",
                    canvas.say(
                            "report.tile.share.note",
                            figures.compact(business.get().doubleValue())));
        } else {
            report.plan()
                    .map(it -> it.gain())
                    .ifPresentOrElse(
                            gain -> canvas.tile(
                                    canvas.say("report.tile.gain"),
                                    figures.change(gain.value()),
                                    report.cover().outcome().money()
                                            ? report.cover().currency()
                                            : words.noun(),
                                    words.range(gain)),
                            () -> canvas.tile(
                                    canvas.say("report.tile.noplan"),
                                    canvas.say("report.tile.noplan.value"),
                                    "",
                                    canvas.say("report.tile.noplan.note")));
        }
    }

    private void chart() {
        canvas.takeaway(returns.title(), returns.subtitle());
        double available = canvas.height() - REST;
        var shown = returns.shown(Math.clamp(IntervalBarChart.rows(available), FEWEST_CHANNELS, MOST_CHANNELS));
        var bars = shown.stream()
                .map(c -> new IntervalBarChart.Bar(
                        c.channel().name(), c.channel().colour(), c.roas().map(roas -> range(roas, c.half()))))
                .toList();
        var reference = report.returns()
                .breakEven()
                .map(words::shown)
                .map(even -> new IntervalBarChart.Reference(
                        even,
                        canvas.say("report.chart.breakeven", words.figures().ratio(even))));
        var chart = IntervalBarChart.of(
                canvas.style(),
                words.figures(),
                bars,
                new IntervalBarChart.Words(
                        canvas.say("report.chart.median"),
                        canvas.say("report.chart.range90"),
                        reference,
                        canvas.say("report.chart.nospend")));
        canvas.chart(chart, canvas.width(), IntervalBarChart.height(bars.size(), available), returns.alt());
        int hidden = report.returns().channels().size() - shown.size();
        canvas.note(
                hidden == 0
                        ? returns.note()
                        : canvas.say("report.returns.hidden", words.figures().count(hidden)) + " " + returns.note());
    }

    private IntervalBarChart.Range range(Estimate roas, Optional<Estimate> half) {
        return new IntervalBarChart.Range(
                words.shown(roas.value()),
                words.shown(roas.low()),
                words.shown(roas.high()),
                half.map(h -> new IntervalBarChart.Half(words.shown(h.low()), words.shown(h.high()))));
    }

    private void recommendations() {
        if (report.recommendations().isEmpty()) {
            return;
        }
        var markup = canvas.markup();
        var number = report.recommendations().size();
        markup.element("h2", canvas.say("report.recommendations." + number), "class", "takeaway");
        markup.open("table", "class", "advice").open("thead").open("tr");
        markup.element("th", "", "scope", "col", "class", "rank");
        markup.element("th", canvas.say("report.do.head"), "scope", "col", "class", "do");
        markup.element("th", advice.expectHead(), "scope", "col", "class", "expect");
        markup.element("th", canvas.say("report.sure.head"), "scope", "col", "class", "sure");
        markup.close("tr").close("thead").open("tbody");
        int rank = 1;
        for (var recommendation : report.recommendations()) {
            line(rank++, recommendation);
        }
        markup.close("tbody").close("table");
    }

    private void line(int rank, Recommendation recommendation) {
        var markup = canvas.markup();
        markup.open("tr");
        markup.element("th", String.valueOf(rank), "scope", "row", "class", "rank");
        markup.open("td", "class", "do");
        markup.element("p", advice.todo(recommendation), "class", "lead");
        markup.element("p", advice.detail(recommendation), "class", "detail");
        markup.close("td").open("td", "class", "expect");
        markup.element("p", advice.expectation(recommendation), "class", "lead");
        markup.element("p", advice.expectationRange(recommendation), "class", "detail");
        markup.close("td").open("td", "class", "sure");
        recommendation
                .certainty()
                .filter(p -> !(recommendation.action() instanceof KeepBudget))
                .ifPresent(p -> {
                    markup.open("div", "class", "bar");
                    canvas.sign(
                            160, 6, advice.sure(recommendation), (g, area) -> Signs.bar(g, canvas.style(), area, p));
                    markup.close("div");
                });
        boolean stated = recommendation.certainty().isPresent();
        markup.element("p", advice.sure(recommendation), "class", stated ? "detail strong" : "detail");
        if (!advice.sureOf(recommendation).isEmpty()) {
            markup.element("p", advice.sureOf(recommendation), "class", "detail");
        }
        markup.close("td").close("tr");
    }

    private void badge() {
        var health = report.health();
        var markup = canvas.markup();
        markup.open("div", "class", "badge " + Words.lower(health.state().name()));
        markup.open("div", "class", "badge-sign");
        canvas.sign(16, 16, advice.badge(health), (g, area) -> sign(g, area, health.state()));
        markup.close("div");
        markup.open("p", "class", "badge-text");
        markup.inline("b", advice.badge(health)).text(" " + advice.healthSentence(health));
        markup.close("p").close("div");
    }

    private void sign(java.awt.Graphics2D g, java.awt.geom.Rectangle2D area, Health.State state) {
        switch (state) {
            case PASS -> Signs.tick(g, area);
            case REVIEW -> Signs.warning(g, area);
            case FAIL -> Signs.stop(g, area);
        }
    }
}
