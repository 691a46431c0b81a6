package io.outlay.feature.campaigns;

import io.outlay.domain.data.CampaignPart;
import io.outlay.domain.data.Level;
import io.outlay.plot.Style;
import io.outlay.plot.fx.ChartPane;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.DataColumn;
import io.outlay.ui.kit.DataTable;
import io.outlay.ui.kit.FilterChoice;
import io.outlay.ui.kit.KpiTile;
import io.outlay.ui.kit.Segmented;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One campaign over time: its figures, a chosen one by day or week, its ad groups or ads, and its hours of the day.
final class CampaignDetailPane {
    private static final double CHART = 260;
    private static final double TILE = 150;

    private final CampaignsViewModel model;
    private final Look look;
    private final Text text;
    private final CampaignWords words;
    private final CampaignPlots plots;
    private final FilterChoice<Metric> metric;
    private final Segmented<Boolean> weekly;
    private final ChartPane course;
    private final ChartPane hours;
    private final TextArea note = new TextArea();
    private final VBox page = new VBox();
    private Optional<CampaignTable> table = Optional.empty();
    private Optional<CampaignDetail> detail = Optional.empty();

    CampaignDetailPane(CampaignsViewModel model, Services services, Look look) {
        this.model = model;
        this.look = look;
        this.text = services.text();
        this.words = model.words();
        this.plots = new CampaignPlots(text, services.figures(), words);
        metric = new FilterChoice<>(text.say("campaigns.metric"), Metric.ALL, words::metric);
        metric.setId("campaigns-metric");
        weekly = new Segmented<>(
                List.of(true, false), weeks -> text.say(weeks ? "campaigns.weekly" : "campaigns.daily"));
        look.describe().node(weekly.button(true), "campaigns.weekly");
        look.describe().node(weekly.button(false), "campaigns.daily");
        course = new ChartPane("campaigns.course", text, look.charts());
        hours = new ChartPane("campaigns.hours", text, look.charts());
        course.setPrefHeight(CHART);
        hours.setPrefHeight(CHART);
        look.describe().node(note, "campaigns.note");
        note.setWrapText(true);
        note.setPromptText(text.say("campaigns.note.prompt"));
        note.getStyleClass().add("campaigns-note");
        note.setEditable(model.changeable());
        note.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                detail.ifPresent(now -> model.note(now, note.getText()));
            }
        });
        page.getStyleClass().add("campaigns-page");
        metric.valueProperty().subscribe((before, now) -> fill());
        weekly.valueProperty().subscribe((before, now) -> fill());
    }

    Node node() {
        return page;
    }

    void show(CampaignTable newTable, CampaignDetail newDetail) {
        boolean same = detail.filter(it -> it.key().equals(newDetail.key())).isPresent();
        if (!same || !note.isFocused()) {
            note.setText(newDetail.note());
        }
        table = Optional.of(newTable);
        detail = Optional.of(newDetail);
        fill();
    }

    private void fill() {
        if (table.isEmpty() || detail.isEmpty()) {
            return;
        }
        var now = detail.get();
        page.getChildren().setAll(head(now), tiles(table.get(), now));
        var style = look.appearance().getValue().dark() ? Style.dark() : Style.light();
        var line = plots.course(table.get(), now.line(), metric.value(), weekly.value(), style);
        var choices = new HBox(metric, weekly);
        choices.getStyleClass().add("campaigns-filters");
        var card = new Card(choices);
        if (line.isPresent()) {
            course.show(line.get());
            card.getChildren().add(course);
        } else {
            card.getChildren().add(muted(text.say("campaigns.course.none", words.metric(metric.value()))));
        }
        page.getChildren().add(card);
        if (!now.parts().isEmpty()) {
            page.getChildren().add(parts(now.parts()));
        }
        plots.hours(table.get(), now, metric.value(), style).ifPresent(content -> {
            hours.show(content);
            page.getChildren().add(new Card(hours));
        });
        page.getChildren().add(new Card(note).title(text.say("campaigns.notes")));
    }

    private static Label muted(String sentence) {
        var label = new Label(sentence);
        label.getStyleClass().add("muted");
        return label;
    }

    private Node head(CampaignDetail now) {
        var back = look.describe().node(Buttons.secondary("arrow-left"), "campaigns.back");
        back.setOnAction(event -> model.back());
        var name = new Label(now.line().campaign().name());
        name.getStyleClass().add("title");
        var where = new Label(text.say(
                "campaigns.where",
                now.line().platform(),
                now.line().campaign().entity().accountName().isEmpty()
                        ? now.line().campaign().entity().accountId()
                        : now.line().campaign().entity().accountName(),
                words.objective(now.line())));
        where.getStyleClass().add("subtitle");
        var titles = new VBox(name, where);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(back, titles, CampaignColumns.chip(now.line().status(), words), space);
        now.line().channel().ifPresent(channel -> {
            var to = Buttons.secondary("layers");
            to.setText(channel.name());
            look.describe().node(to, "campaigns.toChannel");
            to.setOnAction(event -> model.showChannel(channel.id()));
            row.getChildren().add(to);
        });
        row.getStyleClass().add("campaigns-head");
        return row;
    }

    private Node tiles(CampaignTable now, CampaignDetail campaign) {
        var row = new javafx.scene.layout.TilePane();
        row.getStyleClass().add("campaigns-tiles");
        row.widthProperty().subscribe(width -> {
            // as many as fit, from edge to edge
            double gap = row.getHgap();
            int columns = Math.clamp((int) ((width.doubleValue() + gap) / (TILE + gap)), 1, Metric.ALL.size());
            row.setPrefTileWidth(Math.floor((width.doubleValue() - (columns - 1) * gap) / columns));
        });
        var sums = campaign.line().campaign().sums();
        for (var each : Metric.ALL) {
            var tile = new KpiTile(words.metric(each));
            tile.value(words.figure(each, each.of(sums)), words.unit(each, now.currency()));
            tile.setId("campaigns-tile-" + each.id());
            tile.setPrefWidth(TILE);
            row.getChildren().add(tile);
        }
        return row;
    }

    private Node parts(List<CampaignPart> parts) {
        boolean ads = parts.stream().anyMatch(part -> part.entity().level() == Level.AD);
        var columns = new ArrayList<DataColumn<CampaignPart, ?>>();
        columns.add(DataColumn.<CampaignPart>text("group", text.say("campaigns.column.adGroup"), CampaignPart::adGroup)
                .withWidth(200));
        if (ads) {
            columns.add(DataColumn.<CampaignPart>text("ad", text.say("campaigns.column.ad"), CampaignPart::ad)
                    .withWidth(200));
        }
        for (var each : Metric.ALL) {
            columns.add(DataColumn.<CampaignPart>number(
                    each.id(),
                    words.metric(each),
                    part -> each.of(part.sums()).orElse(Double.NaN),
                    value -> words.figure(each, value)));
        }
        var list = new DataTable<>(text, columns).fitted();
        list.setId("campaigns-parts");
        list.setAccessibleText(text.say(ads ? "campaigns.ads" : "campaigns.adGroups"));
        list.kept(ads ? "campaign-ads" : "campaign-ad-groups", look.tables());
        list.items().setAll(parts);
        return new Card(list)
                .title(text.say(ads ? "campaigns.ads" : "campaigns.adGroups"))
                .trailing(list.columnsMenu());
    }
}
