package io.outlay.feature.overview;

import io.outlay.domain.Period;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.Measure;
import io.outlay.domain.study.StudyResult;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import io.outlay.workspace.DataSummary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Puts the page together for a period. Only sums and readings, so it is quick; still, not for the window's thread.
final class PageMaker {
    private static final int NAMED = 4;

    private final Text text;
    private final Figures figures;
    private final Basis basis;
    private final OverviewWords words;

    PageMaker(Text text, Figures figures, Basis basis) {
        this.text = text;
        this.figures = figures;
        this.basis = basis;
        this.words = new OverviewWords(text, figures, basis);
    }

    Page.Shown page(
            Period period,
            Optional<Period> compared,
            Optional<StudyResult> study,
            DataSummary summary,
            long provisional,
            LocalDate today) {
        var kpis = new Kpis(basis, period, compared).all();
        var kpiWords = new KpiWords(text, figures, basis, period, compared);
        var channels = ChannelFigures.all(basis, study, period);
        var fresh = Freshness.of(summary, period);
        long attention = fresh.stream().filter(Freshness::attention).count();
        var newest = basis.dates().to();
        return new Page.Shown(
                kpis.stream().map(kpiWords::tile).toList(),
                chart(kpis, period),
                words.tableTitle(channels, ChannelFigures.caused(study, period)),
                channels.stream().map(this::row).toList(),
                basis.currency(),
                text.say("overview.table.outcome." + basis.outcome()),
                basis.perSpend(),
                basis.money(),
                ChannelFigures.caused(study, period),
                together(fresh, newest) ? List.of(all(fresh.size(), newest, today)) : lines(fresh),
                together(fresh, newest)
                        ? provisional(provisional).strip()
                        : age(newest, ChronoUnit.DAYS.between(newest, today)) + provisional(provisional),
                attention == 0
                        ? ""
                        : text.say(
                                attention == 1 ? "overview.fresh.attention.one" : "overview.fresh.attention",
                                figures.count(attention),
                                figures.count(fresh.size())));
    }

    private Page.Chart chart(List<Kpi> kpis, Period period) {
        var spans = new Spans(basis, period);
        var order = basis.spending().stream()
                .flatMap(id -> basis.channel(id).stream())
                .sorted(Comparator.comparing((Channel channel) -> basis.sums()
                                .of(channel.id(), Measure.SPEND, period)
                                .orElse(BigDecimal.ZERO))
                        .reversed())
                .toList();
        return new Page.Chart(
                words.chartTitle(kpis),
                figures.shortPeriod(period),
                spans.length(),
                order,
                spans.all(order.stream().map(Channel::id).toList()),
                text.say("overview.reported." + basis.outcome()),
                basis.money(),
                basis.currency());
    }

    private Page.ChannelRow row(ChannelFigures channel) {
        return new Page.ChannelRow(
                channel,
                channel.returns().map(words::range).orElse(""),
                channel.next().map(next -> words.ratio(next.value())).orElse(""),
                channel.next()
                        .map(next -> text.say("overview.next.help", words.next(next)))
                        .orElse(""),
                words.evidence(channel),
                channel.evidence().doubtful());
    }

    /// Whether one line says all there is to say about many platforms.
    private static boolean together(List<Freshness> fresh, LocalDate newest) {
        return fresh.size() > NAMED
                && fresh.stream().allMatch(it -> !it.attention() && it.last().equals(newest));
    }

    private Page.FreshLine all(int platforms, LocalDate newest, LocalDate today) {
        long days = ChronoUnit.DAYS.between(newest, today);
        var key = days <= 0
                ? "overview.fresh.until.today"
                : days == 1 ? "overview.fresh.until.yesterday" : "overview.fresh.until.ago";
        return new Page.FreshLine(
                text.say("overview.fresh.all", figures.count(platforms)),
                text.say(key, figures.date(newest), figures.count(Math.max(0, days))),
                false);
    }

    private List<Page.FreshLine> lines(List<Freshness> fresh) {
        var lines = new ArrayList<Page.FreshLine>();
        var looked = fresh.stream().filter(Freshness::attention).limit(NAMED).toList();
        looked.forEach(it -> lines.add(new Page.FreshLine(it.platform(), trouble(it), true)));
        var rest = fresh.stream().filter(it -> !looked.contains(it)).toList();
        if (rest.size() + lines.size() <= NAMED) {
            rest.forEach(it -> lines.add(new Page.FreshLine(it.platform(), until(it.last()), it.attention())));
        } else {
            lines.add(new Page.FreshLine(
                    text.say(
                            looked.isEmpty() ? "overview.fresh.all" : "overview.fresh.others",
                            figures.count(rest.size())),
                    until(rest.stream()
                            .map(Freshness::last)
                            .min(Comparator.naturalOrder())
                            .orElseThrow()),
                    rest.stream().anyMatch(Freshness::attention)));
        }
        return lines;
    }

    private String until(LocalDate last) {
        return text.say("overview.fresh.until", figures.date(last));
    }

    private String trouble(Freshness it) {
        if (it.behind() > 1) {
            return text.say("overview.fresh.behind", figures.count(it.behind()));
        }
        return it.missing() == 1
                ? text.say("overview.fresh.gap.one")
                : text.say("overview.fresh.gap", figures.count(it.missing()));
    }

    /// Platforms revise past days; what was imported while they still did is not final.
    private String provisional(long days) {
        if (days == 0) {
            return "";
        }
        return " "
                + text.say(
                        days == 1 ? "overview.fresh.provisional.one" : "overview.fresh.provisional",
                        figures.count(days));
    }

    private String age(LocalDate newest, long days) {
        var key = days <= 0 ? "overview.fresh.today" : days == 1 ? "overview.fresh.yesterday" : "overview.fresh.ago";
        return text.say(key, figures.date(newest), figures.count(Math.max(0, days)));
    }
}
