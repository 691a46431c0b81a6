package io.outlay.report;

import io.outlay.report.model.Cover;
import io.outlay.report.model.Estimate;
import io.outlay.report.model.Returns;
import io.outlay.report.model.Returns.ChannelReturn;
import io.outlay.report.model.Totals;
import java.util.Comparator;
import java.util.List;

/// Sentences about what the channels returned. Never ranks channels whose ranges overlap.
record ReturnWords(Words words, Cover cover, Totals totals, Returns returns) {

    /// Channels by falling return; those without spend last, by name.
    List<ChannelReturn> sorted() {
        return returns.channels().stream()
                .sorted(Comparator.comparing((ChannelReturn c) -> c.roas().isEmpty())
                        .thenComparing(c -> -c.roas().map(Estimate::value).orElse(0.0))
                        .thenComparing(c -> c.channel().name()))
                .toList();
    }

    /// Of the sorted channels those with the largest spend.
    List<ChannelReturn> shown(int most) {
        var large = returns.channels().stream()
                .sorted(Comparator.comparingDouble((ChannelReturn c) -> -c.spend())
                        .thenComparing(c -> c.channel().name()))
                .limit(most)
                .toList();
        return sorted().stream().filter(large::contains).toList();
    }

    /// `The platforms report 10.4 M sales for 3.25 M spent.`
    String headline() {
        if (totals.spend().signum() == 0) {
            return words.say("report.headline.nospend");
        }
        return words.say(
                "report.headline.reported",
                words.figures().compact(totals.reported().doubleValue()),
                words.noun(),
                words.figures().compact(totals.spend().doubleValue()));
    }

    String title() {
        var ranked = sorted().stream().filter(c -> c.roas().isPresent()).toList();
        if (ranked.isEmpty()) {
            return words.say("report.returns.title.none");
        }
        if (ranked.size() == 1) {
            var only = ranked.getFirst();
            return words.say("report.returns.title.one", only.channel().name(), words.ratio(value(only)), spent())
                    + payback(ranked);
        }
        var top = ranked.getFirst();
        var rivals = ranked.stream()
                .filter(c -> c != top && range(c).overlaps(range(top)))
                .toList();
        if (rivals.isEmpty()) {
            return words.say("report.returns.title.clear", top.channel().name()) + payback(ranked);
        }
        if (rivals.size() == ranked.size() - 1 && ranked.size() > 2) {
            return words.say("report.returns.title.all") + payback(ranked);
        }
        var tied = new java.util.ArrayList<>(List.of(top));
        tied.addAll(rivals);
        return words.say("report.returns.title.tie", words.list(names(tied))) + payback(ranked);
    }

    /// `Sales per 1 EUR spent, 1 January – 30 June 2026, as reported by the platforms, not incremental`.
    String subtitle() {
        return words.say(
                "report.returns.subtitle",
                Words.capital(words.noun()),
                spent(),
                words.figures().period(cover.period()));
    }

    String note() {
        boolean halves = returns.channels().stream().anyMatch(c -> c.half().isPresent());
        return words.say(halves ? "report.returns.lines.both" : "report.returns.lines.one") + " "
                + words.say("report.returns.basis." + returns.basis()) + " " + words.say("report.returns.note");
    }

    /// `1 EUR`, `1 000 EUR`.
    String spent() {
        return words.figures().count((long) cover.outcome().perSpend()) + " " + cover.currency();
    }

    /// Takeaway plus extremes.
    String alt() {
        var ranked = sorted().stream().filter(c -> c.roas().isPresent()).toList();
        if (ranked.isEmpty()) {
            return title() + ".";
        }
        return words.say(
                "report.returns.alt",
                title(),
                ranked.getFirst().channel().name(),
                words.ratio(value(ranked.getFirst())),
                ranked.getLast().channel().name(),
                words.ratio(value(ranked.getLast())));
    }

    private String payback(List<ChannelReturn> ranked) {
        if (returns.breakEven().isEmpty()) {
            return "";
        }
        double even = returns.breakEven().get();
        var loses = ranked.stream().filter(c -> range(c).high() < even).toList();
        var probably = ranked.stream()
                .filter(c -> value(c) < even
                        && range(c).high() >= even
                        && c.half().map(half -> half.high() < even).orElse(true))
                .toList();
        var open = ranked.stream()
                .filter(c -> range(c).low() < even && range(c).high() >= even && !probably.contains(c))
                .toList();
        if (!loses.isEmpty()) {
            return payback("loses", loses);
        }
        if (!probably.isEmpty()) {
            return payback("probably", probably);
        }
        if (!open.isEmpty()) {
            return open.size() == ranked.size() && open.size() > 1
                    ? words.say("report.returns.payback.open.all")
                    : payback("open", open);
        }
        return ranked.size() == 1 ? "" : words.say("report.returns.payback.all", words.noun());
    }

    private String payback(String kind, List<ChannelReturn> channels) {
        return words.say(
                "report.returns.payback." + kind + (channels.size() > 1 ? ".many" : ""), words.list(names(channels)));
    }

    private static double value(ChannelReturn channel) {
        return range(channel).value();
    }

    private static Estimate range(ChannelReturn channel) {
        return channel.roas().orElse(new Estimate(0, 0, 0));
    }

    private static List<String> names(List<ChannelReturn> channels) {
        return channels.stream().map(c -> c.channel().name()).toList();
    }
}
