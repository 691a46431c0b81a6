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
        return takeaway().sorted();
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
                words.figures().compact(totals.brought()),
                words.noun(),
                words.figures().compact(totals.spend().doubleValue()));
    }

    String title() {
        return takeaway().title();
    }

    private ReturnTitle takeaway() {
        return new ReturnTitle(words, returns);
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
        return takeaway().spent();
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

    private static double value(ChannelReturn channel) {
        return channel.roas().orElse(new Estimate(0, 0, 0)).value();
    }
}
