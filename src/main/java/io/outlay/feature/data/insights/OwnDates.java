package io.outlay.feature.data.insights;

import io.outlay.domain.Period;
import io.outlay.text.Text;
import io.outlay.ui.kit.DateField;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// A first and a last date to look at, there only where dates of one's own are looked at.
final class OwnDates {
    private final DateField from;
    private final DateField to;
    private final HBox node;
    private final Consumer<Period> chosen;
    private boolean showing;

    OwnDates(Text text, Consumer<Period> chosen) {
        this.chosen = chosen;
        from = field(text, "from");
        to = field(text, "to");
        node = new HBox(from, to);
        node.getStyleClass().add("own-dates");
    }

    private DateField field(Text text, String end) {
        var field = new DateField(text);
        field.setId("data-insights-" + end);
        field.setAccessibleText(text.say("data.insights." + end));
        field.valueProperty().subscribe((before, now) -> choose());
        return field;
    }

    private void choose() {
        var first = from.getValue();
        var last = to.getValue();
        if (!showing && first != null && last != null && !last.isBefore(first)) {
            chosen.accept(new Period(first, last));
        }
    }

    Node node() {
        return node;
    }

    /// @param dates empty: nothing is to be seen
    void show(Optional<Period> dates) {
        node.setVisible(dates.isPresent());
        node.setManaged(dates.isPresent());
        showing = true;
        dates.ifPresent(period -> {
            from.setValue(period.from());
            to.setValue(period.to());
        });
        showing = false;
    }
}
