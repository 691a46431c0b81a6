package io.outlay.feature.channels;

import io.outlay.plot.ChartContent;
import io.outlay.plot.Style;
import io.outlay.plot.fx.ChartPane;
import io.outlay.ui.Appearance;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Card;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The two cards below the table: what share a channel gets and gives, and what its next 1 brings.
final class ChannelCardsPane {
    private static final double HEIGHT = 360;

    private static final double PADDING = 16;

    private final ChannelPlots plots;
    private final Look look;
    private final ChartPane shares;
    private final ChartPane returns;
    private final HBox cards = new HBox();

    ChannelCardsPane(ChannelsViewModel model, Services services, Look look) {
        this.look = look;
        this.plots = new ChannelPlots(services.text(), services.figures(), model.words());
        shares = new ChartPane("channels.shares", services.text(), look.charts());
        returns = new ChartPane("channels.returns", services.text(), look.charts());
        shares.onPick(pick -> pick.key().ifPresent(model.inspection()::inspect));
        returns.onPick(pick -> pick.key().ifPresent(model.inspection()::inspect));
        cards.getStyleClass().add("channels-cards");
    }

    Node node() {
        return cards;
    }

    void show(ChannelTable table) {
        var style = style(look.appearance().getValue());
        cards.getChildren().clear();
        put(shares, plots.shares(table, style));
        put(returns, plots.returns(table, style));
        cards.setVisible(!cards.getChildren().isEmpty());
        cards.setManaged(cards.isVisible());
    }

    private void put(ChartPane pane, Optional<ChartContent> content) {
        content.ifPresent(chart -> {
            pane.show(chart);
            var card = new Card().growing(pane);
            pane.setPrefHeight(HEIGHT - 2 * PADDING);
            card.setMinHeight(HEIGHT);
            card.setMaxHeight(HEIGHT);
            card.setPrefWidth(200);
            HBox.setHgrow(card, Priority.ALWAYS);
            cards.getChildren().add(card);
        });
    }

    static Style style(Appearance appearance) {
        return appearance.dark() ? Style.dark() : Style.light();
    }
}
