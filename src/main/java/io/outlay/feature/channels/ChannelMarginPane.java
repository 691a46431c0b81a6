package io.outlay.feature.channels;

import io.outlay.text.Figures;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.KeyValueList;
import io.outlay.ui.kit.NumberField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What of the revenue is left after the goods are paid, and what that makes of the channel. An empty field: not known.
final class ChannelMarginPane {
    private final Services services;
    private final NumberField margin;
    private final KeyValueList figures = new KeyValueList();
    private final Label sentence = new Label();
    private final VBox box;
    private boolean filling;

    /// @param save stores the margin in percent, or says why not
    ChannelMarginPane(Services services, Look look, Function<Optional<BigDecimal>, Optional<String>> save) {
        this.services = services;
        var text = services.text();
        margin = look.describe().node(new NumberField(text, 1).optional().unit("%"), "channels.margin");
        margin.valueProperty().subscribe((before, now) -> {
            if (!filling) {
                double percent = now.doubleValue();
                margin.errorProperty()
                        .set(save.apply(
                                        Double.isNaN(percent)
                                                ? Optional.empty()
                                                : Optional.of(BigDecimal.valueOf(percent)
                                                        .setScale(1, RoundingMode.HALF_UP)
                                                        .stripTrailingZeros()))
                                .orElse(""));
            }
        });
        sentence.getStyleClass().addAll("small", "muted", "paragraph");
        sentence.setMinHeight(Label.USE_PREF_SIZE);
        var name = new Label(text.say("channels.margin"));
        name.getStyleClass().add("muted");
        name.setLabelFor(margin.editor());
        box = new VBox(8, new VBox(4, name, margin), figures, sentence);
    }

    Node node() {
        return box;
    }

    void show(ChannelTable table, ChannelRow row) {
        filling = true;
        var text = services.text();
        box.setDisable(!table.outcome().money());
        margin.valueProperty().set(row.margin().isPresent() ? row.margin().getAsDouble() * 100 : Double.NaN);
        margin.errorProperty().set("");
        figures.setRows(
                row.profit().isEmpty()
                        ? List.of()
                        : List.of(
                                new KeyValueList.Row(
                                        text.say("channels.profit.after"),
                                        services.figures().compact(row.profit().getAsDouble())
                                                + Figures.SPACE
                                                + table.currency()),
                                new KeyValueList.Row(
                                        text.say("channels.profit.even"),
                                        services.figures()
                                                .ratio(1 / row.margin().orElse(1)))));
        sentence.setText(
                !table.outcome().money()
                        ? text.say("channels.profit.conversions")
                        : text.say(row.profit().isEmpty() ? "channels.profit.why" : "channels.profit.reported"));
        filling = false;
    }
}
