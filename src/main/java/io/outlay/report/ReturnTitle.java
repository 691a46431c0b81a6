package io.outlay.report;

import io.outlay.report.model.Estimate;
import io.outlay.report.model.Outcome;
import io.outlay.report.model.Returns;
import io.outlay.report.model.Returns.ChannelReturn;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The takeaway about what the channels returned. Never ranks channels whose ranges overlap.
public final class ReturnTitle {
    private final Words words;
    private final Returns returns;

    /// @param currency ISO 4217 code of the spend
    public ReturnTitle(Returns returns, Outcome outcome, String currency, Text text, Figures figures) {
        this(new Words(text, figures, outcome, currency), returns);
    }

    ReturnTitle(Words words, Returns returns) {
        this.words = words;
        this.returns = returns;
    }

    /// Channels by falling return; those without spend last, by name.
    List<ChannelReturn> sorted() {
        return returns.channels().stream()
                .sorted(Comparator.comparing((ChannelReturn c) -> c.roas().isEmpty())
                        .thenComparing(c -> -c.roas().map(Estimate::value).orElse(0.0))
                        .thenComparing(c -> c.channel().name()))
                .toList();
    }

    /// Who returns most, as far as that can be told; and whether the channels bring back what they cost.
    public String title() {
        return leader() + payback(ranked());
    }

    /// Who returns most, as far as that can be told.
    public String leader() {
        var ranked = ranked();
        if (ranked.isEmpty()) {
            return words.say("report.returns.title.none");
        }
        if (ranked.size() == 1) {
            var only = ranked.getFirst();
            return words.say("report.returns.title.one", only.channel().name(), words.ratio(value(only)), spent());
        }
        var top = ranked.getFirst();
        var rivals = ranked.stream()
                .filter(c -> c != top && range(c).overlaps(range(top)))
                .toList();
        if (rivals.isEmpty()) {
            return words.say("report.returns.title.clear", top.channel().name());
        }
        if (rivals.size() == ranked.size() - 1 && ranked.size() > 2) {
            return words.say("report.returns.title.all");
        }
        var tied = new ArrayList<>(List.of(top));
        tied.addAll(rivals);
        return words.say("report.returns.title.tie", words.list(names(tied)));
    }

    /// `1 EUR`, `1 000 EUR`.
    String spent() {
        return words.figures().count((long) words.outcome().perSpend()) + " " + words.currency();
    }

    private List<ChannelReturn> ranked() {
        return sorted().stream().filter(c -> c.roas().isPresent()).toList();
    }

    private String payback(List<ChannelReturn> ranked) {
        if (ranked.isEmpty() || returns.breakEven().isEmpty()) {
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
