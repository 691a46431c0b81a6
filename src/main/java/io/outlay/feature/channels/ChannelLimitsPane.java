package io.outlay.feature.channels;

import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.NumberField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Least and largest spend per week. An empty field is no limit.
final class ChannelLimitsPane {
    private static final int DECIMALS = 0;

    private final NumberField minimum;
    private final NumberField maximum;
    private final VBox box;
    private boolean filling;

    /// @param save stores both limits, or says why not
    ChannelLimitsPane(
            Services services,
            Look look,
            BiFunction<Optional<BigDecimal>, Optional<BigDecimal>, Optional<String>> save) {
        var text = services.text();
        minimum = look.describe().node(new NumberField(text, DECIMALS).optional(), "channels.minimum");
        maximum = look.describe().node(new NumberField(text, DECIMALS).optional(), "channels.maximum");
        for (var field : new NumberField[] {minimum, maximum}) {
            field.valueProperty().subscribe((before, now) -> {
                if (!filling) {
                    field.errorProperty()
                            .set(save.apply(amount(minimum), amount(maximum)).orElse(""));
                }
            });
        }
        box = new VBox(
                8,
                named(text.say("channels.minimum"), minimum),
                named(text.say("channels.maximum"), maximum));
    }

    private static Node named(String words, NumberField field) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        label.setLabelFor(field.editor());
        return new VBox(4, label, field);
    }

    Node node() {
        return box;
    }

    void show(Optional<BigDecimal> least, Optional<BigDecimal> most, String currency) {
        filling = true;
        minimum.unit(currency);
        maximum.unit(currency);
        minimum.valueProperty().set(least.map(BigDecimal::doubleValue).orElse(Double.NaN));
        maximum.valueProperty().set(most.map(BigDecimal::doubleValue).orElse(Double.NaN));
        minimum.errorProperty().set("");
        maximum.errorProperty().set("");
        filling = false;
    }

    private static Optional<BigDecimal> amount(NumberField field) {
        double value = field.valueProperty().get();
        return Double.isNaN(value)
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(value)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros());
    }
}
