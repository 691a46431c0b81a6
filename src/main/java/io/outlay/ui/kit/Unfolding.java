package io.outlay.ui.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Puts a page into the scene piece by piece, one piece a frame, and lets it be seen when it is whole. A page of a
/// thousand nodes put in at once is styled and laid out in one go, which holds the window up for a tenth of a second.
public final class Unfolding {
    /// The style class of a page on its way; gone when it is whole.
    public static final String UNDER_WAY = "unfolding";

    /// About this many nodes are one piece.
    private static final int PIECE = 15;
    private static final int LIST = 80;
    private static final int TABLE = 200;
    private static final int CHOICE = 10;
    private static final int LABELED = 2;

    /// Stands where a node will be.
    private record Place(Node node, Region placeholder, Pane parent) {
        /// If the parent was filled anew meanwhile, what it holds now is right.
        void fill() {
            int index = parent.getChildren().indexOf(placeholder);
            if (index >= 0 && node.getParent() == null) {
                // where it is to stand may have been said meanwhile
                node.getProperties().putAll(placeholder.getProperties());
                parent.getChildren().set(index, node);
            } else {
                parent.getChildren().remove(placeholder);
            }
        }
    }

    private final Node page;
    private final Runnable whenWhole;
    private final Deque<List<Place>> pieces = new ArrayDeque<>();
    private final List<DataTable<?>> tables = new ArrayList<>();

    private Unfolding(Node page, Runnable whenWhole) {
        this.page = page;
        this.whenWhole = whenWhole;
    }

    /// Lets these nodes be what the place holds, in this order. What is there already stays untouched; what comes in
    /// unfolds.
    public static void show(Pane place, Node... nodes) {
        show(place, List.of(nodes));
    }

    /// As [#show(Pane, Node...)].
    public static void show(Pane place, List<? extends Node> nodes) {
        var held = place.getChildren();
        held.retainAll(nodes);
        for (int index = 0; index < nodes.size(); index++) {
            var node = nodes.get(index);
            if (index < held.size() && held.get(index) == node) {
                continue;
            }
            if (held.remove(node)) {
                held.add(index, node);
            } else {
                add(place, index, node);
            }
        }
    }

    /// Lets this node be all that the place holds. What was there stays in view until the node is whole.
    ///
    /// @param whenWhole is run then
    public static void over(Pane place, Node node, Runnable whenWhole) {
        var held = place.getChildren();
        if (node.getStyleClass().contains(UNDER_WAY)) {
            // taken away and brought back: what was begun goes on, and ends as it would have
            held.setAll(node);
            return;
        }
        if (held.contains(node) || !unfolds(place, node)) {
            held.setAll(node);
            whenWhole.run();
            return;
        }
        unfold(place, 0, node, () -> {
            if (held.contains(node)) {
                held.setAll(node);
                whenWhole.run();
            }
        });
    }

    /// Does these things, each in a frame of its own where the place is shown.
    public static void inTurn(Node place, Runnable... steps) {
        var scene = place.getScene();
        if (scene == null || scene.getWindow() == null || !scene.getWindow().isShowing()) {
            List.of(steps).forEach(Runnable::run);
            return;
        }
        var left = new ArrayDeque<>(List.of(steps));
        place.getStyleClass().add(UNDER_WAY);
        FramePace.run(scene, _ -> {
            left.remove().run();
            if (left.isEmpty()) {
                place.getStyleClass().remove(UNDER_WAY);
            }
            return !left.isEmpty();
        });
    }

    /// Outside a window that is shown, and where there is little, the node is there at once.
    private static void add(Pane place, int index, Node node) {
        if (unfolds(place, node)) {
            unfold(place, index, node, () -> {});
        } else {
            place.getChildren().add(index, node);
        }
    }

    private static boolean unfolds(Pane place, Node node) {
        var scene = place.getScene();
        return scene != null && scene.getWindow() != null && scene.getWindow().isShowing() && weight(node) > PIECE;
    }

    private static void unfold(Pane place, int index, Node node, Runnable whenWhole) {
        var unfolding = new Unfolding(node, whenWhole);
        unfolding.fold(node);
        node.getStyleClass().add(UNDER_WAY);
        node.setOpacity(0);
        place.getChildren().add(index, node);
        FramePace.run(place.getScene(), unfolding::step);
    }

    /// Takes pieces out, the nodes that hold them together stay.
    private void fold(Node node) {
        if (node instanceof ScrollPane scroll && scroll.getContent() != null) {
            fold(scroll.getContent());
        } else if (node instanceof Pane pane && divisible(pane)) {
            var piece = new ArrayList<Place>();
            int nodes = 0;
            for (var child : List.copyOf(pane.getChildren())) {
                int weight = weight(child);
                if (weight > PIECE && divisible(child)) {
                    fold(child);
                    continue;
                }
                if (nodes + weight > PIECE && !piece.isEmpty()) {
                    pieces.add(piece);
                    piece = new ArrayList<>();
                    nodes = 0;
                }
                piece.add(takeOut(child, pane));
                nodes += weight;
            }
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
        }
    }

    private static Place takeOut(Node child, Pane pane) {
        var placeholder = new Region();
        // where it stands in a grid, and what grows
        placeholder.getProperties().putAll(child.getProperties());
        pane.getChildren().set(pane.getChildren().indexOf(child), placeholder);
        return new Place(child, placeholder, pane);
    }

    /// Panes whose children are just theirs; what is more than a pane keeps its parts together.
    private static boolean divisible(Node node) {
        var kind = node.getClass();
        return kind == VBox.class
                || kind == HBox.class
                || kind == StackPane.class
                || kind == GridPane.class
                || kind == FlowPane.class
                || kind == Card.class
                || (node instanceof ScrollPane scroll && scroll.getContent() != null && divisible(scroll.getContent()));
    }

    /// About how many nodes there will be once controls have their parts.
    private static int weight(Node node) {
        int own = switch (node) {
            case DataTable<?> table -> TABLE;
            case ListView<?> list -> LIST;
            case ScrollPane scroll -> CHOICE + (scroll.getContent() == null ? 0 : weight(scroll.getContent()));
            case ComboBoxBase<?> choice -> CHOICE;
            case Labeled labeled -> LABELED + (labeled.getGraphic() == null ? 0 : weight(labeled.getGraphic()));
            case Control control -> CHOICE;
            case Parent parent ->
                1
                        + parent.getChildrenUnmodifiable().stream()
                                .mapToInt(Unfolding::weight)
                                .sum();
            default -> 1;
        };
        return own;
    }

    /// Some pieces, once the tables that came before have their rows; false when the page is whole.
    private boolean step(int atOnce) {
        tables.removeIf(table -> !table.filling());
        if (!tables.isEmpty()) {
            return true;
        }
        if (pieces.isEmpty()) {
            page.setOpacity(1);
            page.getStyleClass().remove(UNDER_WAY);
            whenWhole.run();
            return false;
        }
        for (int count = 0; count < atOnce && !pieces.isEmpty() && tables.isEmpty(); count++) {
            for (var place : pieces.remove()) {
                place.fill();
                findTables(place.node());
            }
        }
        return true;
    }

    private void findTables(Node node) {
        switch (node) {
            case DataTable<?> table -> tables.add(table);
            case ScrollPane scroll when scroll.getContent() != null -> findTables(scroll.getContent());
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(this::findTables);
            default -> {}
        }
    }
}
