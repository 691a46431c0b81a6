package io.outlay.feature.campaigns;

import io.outlay.domain.data.Measure;
import io.outlay.domain.data.Ratio;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.util.Collection;
import java.util.OptionalDouble;

/// Names and figures of the room.
public final class CampaignWords {
    static final String NOTHING = "–";

    private final Text text;
    private final Figures figures;

    CampaignWords(Text text, Figures figures) {
        this.text = text;
        this.figures = figures;
    }

    public String metric(Metric metric) {
        return text.say("campaigns.metric." + metric.id());
    }

    /// Unit beside the figure; empty for counts and shares.
    public String unit(Metric metric, String currency) {
        return switch (metric) {
            case Metric.Sum(var measure) -> measure.money() ? currency : "";
            case Metric.Of(var ratio) ->
                switch (ratio) {
                    case CPC, CPM, CPA -> currency;
                    case CTR, CVR, ROAS -> "";
                };
        };
    }

    /// A dash where it was not reported.
    public String figure(Metric metric, OptionalDouble value) {
        return value.isPresent() ? figure(metric, value.getAsDouble()) : NOTHING;
    }

    public String figure(Metric metric, double value) {
        return switch (metric) {
            case Metric.Sum sum -> figures.compact(value);
            case Metric.Of(var ratio) -> ratio(ratio, value);
        };
    }

    private String ratio(Ratio ratio, double value) {
        return switch (ratio) {
            case CTR, CVR -> figures.number(value * 100, 2) + Figures.SPACE + "%";
            case CPC, CPM, CPA, ROAS -> figures.ratio(value);
        };
    }

    public String status(CampaignStatus status) {
        return text.say("campaigns.status." + status);
    }

    /// What the status is derived from.
    public String statusReason(CampaignLine line) {
        return line.last()
                .map(date -> text.say("campaigns.status.last", figures.date(date)))
                .orElseGet(() -> text.say("campaigns.status.never"));
    }

    public String noChannel() {
        return text.say("campaigns.channel.none");
    }

    public String objective(CampaignLine line) {
        var objective = line.campaign().entity().objective();
        return objective.isEmpty() ? text.say("campaigns.objective.none") : objective;
    }

    /// `47 campaigns, 12 running, 2.95 M EUR`.
    public String title(Collection<CampaignLine> lines, String currency) {
        long running = lines.stream()
                .filter(line -> line.status() == CampaignStatus.RUNNING)
                .count();
        var spend = new Metric.Sum(Measure.SPEND)
                .over(lines.stream().map(line -> line.campaign().sums()).toList());
        var count = lines.size() == 1
                ? text.say("campaigns.title.one")
                : text.say("campaigns.title.many", figures.count(lines.size()));
        return spend.isPresent()
                ? text.say(
                        "campaigns.title",
                        count,
                        figures.count(running),
                        figures.compact(spend.getAsDouble()) + Figures.SPACE + currency)
                : text.say("campaigns.title.free", count, figures.count(running));
    }

    public String subtitle(CampaignTable table) {
        return text.say("campaigns.subtitle", figures.shortPeriod(table.period()));
    }
}
