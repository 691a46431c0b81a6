package io.outlay.feature.channels;

import io.outlay.domain.Interval;
import io.outlay.project.PlatformNames;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalDouble;

/// The sentences and figures of the room, made from its table.
public final class ChannelWords {
    private static final String NOTHING = "–";

    private final Text text;
    private final Figures figures;

    ChannelWords(Text text, Figures figures) {
        this.text = text;
        this.figures = figures;
    }

    private Text said(ChannelTable table) {
        return text.about(table.incremental());
    }

    /// The takeaway, without its range: `7 channels, 2.95 M EUR, each 1 spent is credited with 3.56`.
    public String title(ChannelTable table) {
        long shown =
                table.rows().stream().filter(row -> !row.channel().archived()).count();
        var count = shown == 1
                ? said(table).say("channels.title.one")
                : said(table).say("channels.title.many", figures.count(shown));
        var money = figures.compact(table.spend()) + Figures.SPACE + table.currency();
        if (table.spend() <= 0) {
            return said(table).say("channels.title.nothing", count);
        }
        return table.returns()
                .map(interval -> said(table)
                        .say(
                                table.outcome().money() ? "channels.title" : "channels.title.conversions",
                                count,
                                money,
                                ratio(table, interval.value())))
                .orElseGet(() -> said(table).say("channels.title.spend", count, money));
    }

    /// `(3.41 to 3.70)`, or empty.
    public String titleRange(ChannelTable table) {
        return table.spend() > 0
                ? table.returns()
                        .map(interval -> "(" + range(table, interval.low90(), interval.high90()) + ")")
                        .orElse("")
                : "";
    }

    /// Metric, unit and period below the title.
    public String subtitle(ChannelTable table) {
        return said(table)
                .say(
                        table.outcome().money() ? "channels.subtitle" : "channels.subtitle.conversions",
                        figures.shortPeriod(table.period()));
    }

    /// What falls in no channel; empty when all is claimed.
    public Optional<String> unclaimed(ChannelTable table) {
        var none = table.unclaimed();
        return none.campaigns() == 0
                ? Optional.empty()
                : Optional.of(text.say(
                        none.spend() > 0 ? "channels.unclaimed.spend" : "channels.unclaimed.free",
                        figures.count(none.campaigns()),
                        figures.compact(none.spend()) + Figures.SPACE + table.currency()));
    }

    /// The word on the chip.
    public String state(ChannelStatus status) {
        return switch (status) {
            case ChannelStatus.Ready ready -> text.say("channels.state.ready");
            case ChannelStatus.Locked locked -> text.say("channels.state.locked");
            case ChannelStatus.Archived archived -> text.say("channels.state.archived");
            case ChannelStatus.Thin thin -> text.say("channels.state.thin", figures.compact(thin.level()));
            case ChannelStatus.Wide wide -> text.say("channels.state.wide");
            case ChannelStatus.Held held -> text.say("channels.state.held");
            case ChannelStatus.Untold untold -> text.say("channels.state.held");
            case ChannelStatus.NotReported none -> text.say("channels.state.notReported");
            case ChannelStatus.NoCurve none -> text.say("channels.state.noCurve");
        };
    }

    /// What the state means and what to do; empty when nothing needs to be done.
    public Optional<String> advice(ChannelStatus status) {
        return switch (status) {
            case ChannelStatus.Ready ready -> Optional.empty();
            case ChannelStatus.Locked locked -> Optional.of(text.say("channels.advice.locked"));
            case ChannelStatus.Archived archived -> Optional.of(text.say("channels.advice.archived"));
            case ChannelStatus.Thin(var level, var weeks, var test) ->
                Optional.of(text.say(
                        "channels.advice.thin", figures.count(weeks), figures.compact(level), figures.compact(test)));
            case ChannelStatus.Wide wide -> Optional.of(text.say("channels.advice.wide"));
            case ChannelStatus.Held(var reason) -> Optional.of(text.say("curves.verdict." + reason));
            case ChannelStatus.Untold(var verdict, var from) ->
                Optional.of(text.say("channels.untold." + verdict, String.join(", ", from)));
            case ChannelStatus.NotReported none -> Optional.of(text.say("channels.advice.notReported"));
            case ChannelStatus.NoCurve none -> Optional.of(text.say("channels.advice.noCurve"));
        };
    }

    /// `The next 1 brings 2.46`, with its range apart.
    public Optional<String> next(ChannelTable table, ChannelRow row) {
        var next = row.next();
        return next.isPresent()
                ? Optional.of(said(table)
                        .say(
                                table.outcome().money()
                                        ? "channels.next.sentence"
                                        : "channels.next.sentence.conversions",
                                ratio(table, next.getAsDouble())))
                : Optional.empty();
    }

    /// `Google Ads, campaigns with "brand" in their name`.
    String rule(RuleDraft rule) {
        var parts = new ArrayList<String>();
        if (!rule.platform().isEmpty()) {
            parts.add(PlatformNames.of(rule.platform()));
        }
        if (!rule.account().isEmpty()) {
            parts.add(text.say("channels.rule.account", rule.account()));
        }
        if (!rule.campaign().isEmpty()) {
            parts.add(text.say(rule.contains() ? "channels.rule.contains" : "channels.rule.pattern", rule.campaign()));
        }
        if (!rule.objective().isEmpty()) {
            parts.add(text.say("channels.rule.objective", rule.objective()));
        }
        if (!rule.tag().isEmpty()) {
            parts.add(text.say("channels.rule.tag", rule.tag()));
        }
        return parts.isEmpty() ? text.say("channels.rule.all") : String.join(", ", parts);
    }

    /// Name of a platform, or any.
    public String platform(String code) {
        return code.isEmpty() ? text.say("channels.rules.any") : PlatformNames.of(code);
    }

    /// `12 campaigns, 1.2 M EUR`.
    public String caught(RulesPreview.Caught caught, String currency) {
        if (caught.campaigns() == 0) {
            return text.say("channels.rules.none");
        }
        var count = caught.campaigns() == 1
                ? text.say("channels.rules.caught.one")
                : text.say("channels.rules.caught", figures.count(caught.campaigns()));
        return caught.spend() > 0 ? count + ", " + figures.compact(caught.spend()) + Figures.SPACE + currency : count;
    }

    /// `1.83 to 3.18`, or empty.
    public String nextRange(ChannelTable table, ChannelRow row) {
        return row.curve()
                .map(ChannelCurve::now)
                .filter(now ->
                        now.marginalLow().isPresent() && now.marginalHigh().isPresent())
                .map(now -> range(
                        table,
                        now.marginalLow().getAsDouble(),
                        now.marginalHigh().getAsDouble()))
                .orElse("");
    }

    public String range(ChannelTable table, Interval interval) {
        return range(table, interval.low90(), interval.high90());
    }

    private String range(ChannelTable table, double low, double high) {
        return text.say("channels.range", ratio(table, low), ratio(table, high));
    }

    /// A return in the unit it is shown in.
    public String ratio(ChannelTable table, double perSpend) {
        return figures.ratio(perSpend * table.per());
    }

    public String ratio(ChannelTable table, OptionalDouble perSpend) {
        return perSpend.isPresent() ? ratio(table, perSpend.getAsDouble()) : NOTHING;
    }

    public String amount(OptionalDouble amount) {
        return amount.isPresent() ? figures.compact(amount.getAsDouble()) : NOTHING;
    }

    public String share(OptionalDouble share) {
        return share.isPresent() ? figures.percent(share.getAsDouble()) : NOTHING;
    }

    /// How much of the curve's maximum is reached, `41 %`; a dash where it has none.
    public String ofMaximum(ChannelRow row) {
        return row.curve()
                .map(curve -> curve.now().shareOfCeiling())
                .filter(OptionalDouble::isPresent)
                .map(share -> figures.wholePercent(Math.min(1, share.getAsDouble())))
                .orElse(NOTHING);
    }
}
