package io.outlay.feature.overview;

import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.Icon;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How far each platform's data reach.
final class FreshnessPane extends VBox {
    private final Card card = new Card();
    private final VBox lines = new VBox();
    private final Label newest = new Label();

    FreshnessPane(OverviewViewModel model, Text text, Look look) {
        lines.getStyleClass().add("overview-fresh");
        newest.getStyleClass().addAll("small", "subtle");
        newest.setMinHeight(Region.USE_PREF_SIZE);
        newest.setWrapText(true);
        var open = Buttons.small(look.describe().node(Buttons.quiet(), "overview.fresh.open"));
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.getStyleClass().add("flush-right");
        open.setOnAction(event -> model.showData());
        card.title(text.say("overview.fresh")).trailing(open);
        card.getChildren().addAll(lines, newest);
        getChildren().add(card);
    }

    void show(Page.Shown page) {
        card.subtitle(page.attention());
        newest.setText(page.newest());
        lines.getChildren()
                .setAll(page.freshness().stream().map(FreshnessPane::line).toList());
    }

    private static Node line(Page.FreshLine line) {
        var icon = Icon.small(line.attention() ? "alert-triangle" : "check");
        icon.getStyleClass().add(line.attention() ? "warning-icon" : "success-icon");
        var platform = new Label(line.platform(), icon);
        platform.setGraphicTextGap(10);
        platform.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(platform, Priority.ALWAYS);
        var words = new Label(line.words());
        words.getStyleClass().addAll("small", line.attention() ? "warning-text" : "muted");
        words.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(8, platform, words);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
