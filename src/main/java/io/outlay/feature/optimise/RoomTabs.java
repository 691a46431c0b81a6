package io.outlay.feature.optimise;

import io.outlay.feature.optimise.tab.OptimiseTab;
import io.outlay.feature.optimise.tab.RoomTab;
import io.outlay.ui.kit.Unfolding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The room's tabs: the split, and whatever else was given to it. Without anything else there is no bar.
final class RoomTabs implements AutoCloseable {
    /// The tab that is always there.
    static final String SPLIT = "split";

    private final Node split;
    private final List<RoomTab> others;
    private final HBox bar = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
    private final Map<String, OptimiseTab> made = new LinkedHashMap<>();
    private final StackPane place = new StackPane();
    private final VBox node = new VBox(bar, place);
    private Optional<Node> standing = Optional.empty();
    private String shown = SPLIT;
    private boolean possible;

    /// @param split what the first tab shows
    RoomTabs(String label, Node split, List<RoomTab> others) {
        this.split = split;
        this.others = List.copyOf(others);
        bar.getStyleClass().add("optimise-tabs");
        button(SPLIT, label);
        others.forEach(tab -> button(tab.id(), tab.label()));
        VBox.setVgrow(place, Priority.ALWAYS);
        place.setMinHeight(0);
        possible(false);
        show(SPLIT);
    }

    Node node() {
        return node;
    }

    /// Whether there is a plan that the other tabs could be about; without one the first tab says what is missing.
    void possible(boolean is) {
        possible = is;
        bar.setVisible(is && !others.isEmpty());
        bar.setManaged(bar.isVisible());
        show(shown);
    }

    /// Goes to a tab; whether there is one of that id.
    boolean select(String id) {
        if (!buttons.containsKey(id)) {
            return false;
        }
        shown = id;
        show(id);
        return true;
    }

    private void button(String id, String label) {
        var button = new ToggleButton(label);
        button.getStyleClass().add("optimise-tab");
        button.setId("optimise-tab-" + id);
        button.setToggleGroup(group);
        button.setOnAction(event -> select(id));
        buttons.put(id, button);
        bar.getChildren().add(button);
    }

    private void show(String id) {
        buttons.forEach((each, button) -> button.setSelected(each.equals(id)));
        var content = others.stream()
                .filter(tab -> possible && tab.id().equals(id))
                .findFirst()
                .map(tab -> made.computeIfAbsent(id, any -> tab.made().get()).node())
                .orElse(split);
        // what unfolds bit by bit must not begin anew each time
        if (standing.filter(content::equals).isEmpty()) {
            standing = Optional.of(content);
            Unfolding.show(place, content);
        }
    }

    @Override
    public void close() {
        made.values().forEach(OptimiseTab::close);
    }
}
