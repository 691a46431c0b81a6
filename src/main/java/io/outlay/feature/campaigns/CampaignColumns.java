package io.outlay.feature.campaigns;

import io.outlay.domain.data.Channel;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import io.outlay.ui.kit.ChannelMarker;
import io.outlay.ui.kit.Chip;
import io.outlay.ui.kit.DataColumn;
import io.outlay.ui.kit.Tip;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// The columns of the two lists: campaigns, and groups of them.
final class CampaignColumns {
    private static final double LEAST = 84;
    private static final double LETTER = 6.6;
    private static final double PADDING = 20;

    private final Text text;
    private final Figures figures;
    private final CampaignWords words;

    CampaignColumns(Text text, Figures figures, CampaignWords words) {
        this.text = text;
        this.figures = figures;
        this.words = words;
    }

    List<DataColumn<CampaignLine, ?>> ofCampaigns() {
        var columns = new ArrayList<DataColumn<CampaignLine, ?>>();
        columns.add(DataColumn.<CampaignLine>text(
                        "campaign",
                        text.say("campaigns.column.campaign"),
                        line -> line.campaign().name())
                .withStyle("medium")
                .withWidth(196));
        columns.add(DataColumn.<CampaignLine>text(
                        "status", text.say("campaigns.column.status"), line -> words.status(line.status()))
                .withCell(this::chip)
                .withWidth(98));
        columns.add(DataColumn.<CampaignLine>text(
                        "platform", text.say("campaigns.column.platform"), line -> line.platform())
                .withStyle("muted")
                .withWidth(112));
        columns.add(DataColumn.<CampaignLine>text(
                        "channel",
                        text.say("campaigns.column.channel"),
                        line -> line.channel().map(Channel::name).orElse(words.noChannel()))
                .withCell(this::channelOf)
                .withWidth(118));
        columns.add(DataColumn.<CampaignLine>text("objective", text.say("campaigns.column.objective"), words::objective)
                .hidden());
        columns.add(DataColumn.<CampaignLine>text(
                        "account",
                        text.say("campaigns.column.account"),
                        line -> line.campaign().entity().accountName())
                .hidden());
        for (var metric : Metric.ALL) {
            columns.add(DataColumn.<CampaignLine>number(
                            metric.id(),
                            words.metric(metric),
                            line -> metric.of(line.campaign().sums()).orElse(Double.NaN),
                            value -> words.figure(metric, value))
                    .withWidth(width(metric)));
        }
        columns.add(DataColumn.text("tags", text.say("campaigns.column.tags"), CampaignColumns::tags)
                .withWidth(90));
        return columns;
    }

    private static String tags(CampaignLine line) {
        return String.join(", ", line.tags());
    }

    /// Room for the head, and for four digits.
    private double width(Metric metric) {
        return Math.max(LEAST, words.metric(metric).length() * LETTER + PADDING);
    }

    List<DataColumn<CampaignGroup, ?>> ofGroups() {
        var columns = new ArrayList<DataColumn<CampaignGroup, ?>>();
        columns.add(DataColumn.<CampaignGroup>text("group", text.say("campaigns.column.group"), CampaignGroup::name)
                .withCell(this::groupName)
                .withWidth(200));
        columns.add(DataColumn.<CampaignGroup>number(
                        "count",
                        text.say("campaigns.column.count"),
                        group -> (double) group.lines().size(),
                        value -> figures.count(Math.round(value)))
                .withWidth(100));
        for (var metric : Metric.ALL) {
            columns.add(DataColumn.<CampaignGroup>number(
                            metric.id(),
                            words.metric(metric),
                            group -> group.figure(metric).orElse(Double.NaN),
                            value -> words.figure(metric, value))
                    .withWidth(width(metric)));
        }
        return columns;
    }

    private Node groupName(CampaignGroup group) {
        return group.colour().isPresent()
                ? ChannelMarker.named(group.colour().getAsInt(), group.name())
                : new Label(group.name());
    }

    private Node channelOf(CampaignLine line) {
        return line.channel()
                .<Node>map(found -> ChannelMarker.named(found.colour(), found.name()))
                .orElseGet(() -> {
                    var label = new Label(words.noChannel());
                    label.getStyleClass().add("subtle");
                    return label;
                });
    }

    private Node chip(CampaignLine line) {
        var chip = chip(line.status(), words);
        Tip.on(chip, words.statusReason(line));
        return chip;
    }

    static Chip chip(CampaignStatus status, CampaignWords words) {
        var word = words.status(status);
        return switch (status) {
            case RUNNING -> new Chip(Chip.Kind.SUCCESS, word, "play");
            case PAUSED -> new Chip(Chip.Kind.NEUTRAL, word, "pause");
            case ENDED -> new Chip(Chip.Kind.NEUTRAL, word, "square");
            case IDLE -> new Chip(Chip.Kind.NEUTRAL, word);
        };
    }
}
