package io.outlay.ui.kit;

import io.outlay.text.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/// Which rows of a table are shown: those whose values pass what was typed below the heads.
final class TableFilters<S> {
    private final Text text;
    private final FilteredList<S> rows;
    private final Map<String, DataColumn<S, ?>> definitions;
    private final Map<String, String> typed = new HashMap<>();
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final RowFilter test;

    TableFilters(Text text, FilteredList<S> rows, Map<String, DataColumn<S, ?>> definitions) {
        this.text = text;
        this.rows = rows;
        this.definitions = definitions;
        this.test = new RowFilter(text.region().locale());
    }

    BooleanProperty shownProperty() {
        return shown;
    }

    void filter(String columnId, String words) {
        typed.put(columnId, words);
        Predicate<S> all = _ -> true;
        for (var entry : typed.entrySet()) {
            var definition = definitions.get(entry.getKey());
            if (definition != null && !entry.getValue().isBlank()) {
                var wanted = test.test(entry.getValue());
                all = all.and(row -> definition.matches(row, wanted::test));
            }
        }
        rows.setPredicate(all);
    }

    ToggleButton button() {
        var button = new ToggleButton(text.say("kit.table.filter"), Icon.small("filter"));
        button.setId("kit-table-filter");
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.selectedProperty().bindBidirectional(shown);
        return button;
    }
}
