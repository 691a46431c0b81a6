package io.outlay.feature.data;

import io.outlay.text.Text;
import io.outlay.ui.Describe;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Card;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Every day of every source, with a key and the day that is read out.
final class CalendarPane {
    private final Card card;
    private final CalendarStrips strips;

    CalendarPane(Services services, Describe describe) {
        var text = services.text();
        var said = new Label();
        said.getStyleClass().addAll("small", "muted");
        strips = new CalendarStrips(text, services.figures(), said::setText);
        describe.node(strips, "data.calendar");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var key = new HBox(key(text, "covered"), key(text, "provisional"), key(text, "missing"), space, said);
        key.getStyleClass().add("calendar-key");
        card = new Card(strips, key).title(text.say("data.calendar")).subtitle(text.say("data.calendar.subtitle"));
    }

    private static Label key(Text text, String state) {
        var mark = new Region();
        mark.getStyleClass().addAll("mark", state);
        var label = new Label(text.say("data.calendar." + state.toUpperCase(Locale.ROOT)), mark);
        label.getStyleClass().addAll("small", "muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    Region node() {
        return card;
    }

    void show(DataContent content) {
        strips.show(content.sources(), content.calendar());
    }

    void select(String source) {
        strips.select(source);
    }
}
