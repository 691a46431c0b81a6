package io.outlay.feature.overview;

import io.outlay.domain.Interval;
import io.outlay.report.ReturnTitle;
import io.outlay.report.model.ChannelKey;
import io.outlay.report.model.Estimate;
import io.outlay.report.model.Outcome;
import io.outlay.report.model.Returns;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The sentences above the chart and above the channel table.
final class OverviewWords {
    private static final double NO_CHANGE = 0.0005;

    private final Text text;
    private final Figures figures;
    private final Basis basis;

    OverviewWords(Text text, Figures figures, Basis basis) {
        this.text = text;
        this.figures = figures;
        this.basis = basis;
    }

    /// `Reported sales rose 8.4 % on 3.1 % more spend`.
    String chartTitle(List<Kpi> kpis) {
        var spend = kpi(kpis, Kpi.Id.SPEND);
        var outcome = kpi(kpis, outcomeId());
        if (spend.isEmpty() && outcome.isEmpty()) {
            return text.say("overview.title.nothing");
        }
        if (outcome.isEmpty()) {
            return text.say("overview.title.spend", figures.compact(spend.get().value()), basis.currency());
        }
        if (spend.isEmpty()) {
            return text.say(
                    "overview.title.outcome", figures.compact(outcome.get().value()), noun());
        }
        var paid = spend.get().relativeChange();
        var got = outcome.get().relativeChange();
        return paid.isPresent() && got.isPresent()
                ? text.say(
                        "overview.title." + direction(got.get(), "rose", "fell", "held"),
                        text.say("overview.reported." + basis.outcome()),
                        figures.percent(Math.abs(got.get())),
                        text.say(
                                "overview.title.on." + direction(paid.get(), "more", "less", "same"),
                                figures.percent(Math.abs(paid.get()))))
                : text.say(
                        "overview.title.level",
                        figures.compact(outcome.get().value()),
                        noun(),
                        figures.compact(spend.get().value()),
                        basis.currency());
    }

    private static String direction(double change, String up, String down, String none) {
        return Math.abs(change) < NO_CHANGE ? none : change > 0 ? up : down;
    }

    private Kpi.Id outcomeId() {
        return basis.money() ? Kpi.Id.SALES : Kpi.Id.CONVERSIONS;
    }

    private static Optional<Kpi> kpi(List<Kpi> kpis, Kpi.Id id) {
        return kpis.stream().filter(kpi -> kpi.id() == id).findFirst();
    }

    /// `sales`, `conversions`.
    String noun() {
        return text.say("report.outcome." + reportOutcome());
    }

    private Outcome reportOutcome() {
        return basis.money() ? Outcome.SALES : Outcome.CONVERSIONS;
    }

    /// Never ranks channels whose ranges overlap; says where the next unit of money brings back less than it costs.
    ///
    /// @param caused whether returns are what the mix model says was caused, rather than reported
    String tableTitle(List<ChannelFigures> rows, boolean caused) {
        var channels = rows.stream()
                .filter(row -> row.returns().isPresent())
                .map(row -> new Returns.ChannelReturn(
                        new ChannelKey(
                                row.channel().id(),
                                row.channel().name(),
                                row.channel().colour()),
                        row.spend().orElse(BigDecimal.ZERO).doubleValue(),
                        row.outcome().orElse(BigDecimal.ZERO).doubleValue(),
                        row.returns().map(it -> new Estimate(it.value(), it.low90(), it.high90())),
                        row.returns().map(it -> new Estimate(it.value(), it.low50(), it.high50()))))
                .toList();
        var title = new ReturnTitle(
                new Returns(
                        channels, basis.money() ? Optional.of(1.0) : Optional.empty(), Returns.RangeBasis.WEEK_TO_WEEK),
                reportOutcome(),
                basis.currency(),
                text.about(caused),
                figures);
        return loss(rows).map(loss -> title.leader() + loss).orElseGet(title::title);
    }

    /// The channel whose next unit of money brings back least, where that is less than it costs.
    private Optional<String> loss(List<ChannelFigures> rows) {
        if (!basis.money()) {
            return Optional.empty();
        }
        return rows.stream()
                .filter(row -> row.next().filter(next -> next.value() < 1).isPresent())
                .min(java.util.Comparator.comparingDouble(
                        row -> row.next().orElseThrow().high()))
                .map(row -> text.say(
                        row.next().orElseThrow().high() < 1 ? "overview.table.loses" : "overview.table.probably",
                        basis.currency(),
                        row.channel().name()));
    }

    String evidence(ChannelFigures row) {
        return text.say("overview.evidence." + row.evidence(), figures.compact(row.largest()));
    }

    /// `2.49 – 3.24`.
    String range(Interval interval) {
        return text.say(
                "overview.range",
                figures.ratio(interval.low90() * basis.perSpend()),
                figures.ratio(interval.high90() * basis.perSpend()));
    }

    String ratio(double perSpend) {
        return figures.ratio(perSpend * basis.perSpend());
    }

    String next(ChannelFigures.Next next) {
        return text.say("overview.range", ratio(next.low()), ratio(next.high()));
    }
}
