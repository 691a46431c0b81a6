package io.outlay.ui.kit;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.Tile.SkinType;
import eu.hansolo.tilesfx.TileBuilder;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/// A figure at a glance: label, value with small unit, change with its meaning, range, course. It stands in a TilesFX
/// tile whose own paint is transparent, so that the theme's style sheets colour it in both themes.
public final class KpiTile extends Region {
    /// Whether a change is welcome; more spend, say, is neither.
    public enum Meaning {
        GOOD,
        BAD,
        NEUTRAL
    }

    private final Label label = new Label();
    private final Label value = new Label();
    private final Label unit = new Label();
    private final Label change = new Label();
    private final Label interval = new Label();
    private final StackPane course = new StackPane();
    private final VBox body;
    private final StackPane frame;
    private final Tile tile;

    public KpiTile(String name) {
        getStyleClass().add("kpi-tile");
        label.setText(name);
        label.getStyleClass().add("kpi-label");
        value.getStyleClass().add("headline");
        unit.getStyleClass().add("kpi-unit");
        change.getStyleClass().add("kpi-change");
        interval.getStyleClass().add("kpi-interval");
        value.setMinWidth(USE_PREF_SIZE);
        var figure = new HBox(6, value, unit);
        figure.setAlignment(Pos.BASELINE_LEFT);
        var words = new VBox(2, change, interval);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var below = new HBox(8, words, space, course);
        course.setAlignment(Pos.CENTER);
        body = new VBox(2, label, figure, below);
        body.getStyleClass().add("kpi-body");
        hiddenWhenEmpty(change);
        hiddenWhenEmpty(interval);
        hiddenWhenEmpty(unit);
        setAccessibleRole(AccessibleRole.TEXT);
        frame = new StackPane(body);
        frame.setManaged(false);
        tile = tile(frame);
        getChildren().add(tile);
        setMinHeight(USE_PREF_SIZE);
        spoken();
    }

    public KpiTile value(String figure, String unitOfIt) {
        value.setText(figure);
        unit.setText(unitOfIt);
        spoken();
        return this;
    }

    /// @param up whether the arrow points up
    public KpiTile change(String words, boolean up, Meaning meaning) {
        change.setText(words);
        change.setGraphic(Icon.small(up ? "arrow-up-right" : "arrow-down-right"));
        change.getStyleClass().removeAll("good", "bad");
        switch (meaning) {
            case GOOD -> change.getStyleClass().add("good");
            case BAD -> change.getStyleClass().add("bad");
            case NEUTRAL -> {}
        }
        spoken();
        return this;
    }

    /// Without change, such as for a first period.
    public KpiTile noChange() {
        change.setText("");
        spoken();
        return this;
    }

    public KpiTile interval(String words) {
        interval.setText(words);
        spoken();
        return this;
    }

    public KpiTile course(double... values) {
        course.getChildren().setAll(new Sparkline(values));
        return this;
    }

    @Override
    protected double computePrefWidth(double height) {
        return body.prefWidth(-1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return body.minWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return body.prefHeight(width);
    }

    /// A tile keeps room for its own title and text; what it shows here covers it whole.
    @Override
    protected void layoutChildren() {
        tile.resizeRelocate(0, 0, getWidth(), getHeight());
        tile.layout();
        var holder = frame.getParent();
        if (holder != null) {
            var corner = holder.sceneToLocal(localToScene(0, 0));
            frame.resizeRelocate(corner.getX(), corner.getY(), getWidth(), getHeight());
        }
    }

    private void spoken() {
        setAccessibleText(String.join(
                ", ", label.getText(), value.getText() + " " + unit.getText(), change.getText(), interval.getText()));
    }

    private static Tile tile(Node graphic) {
        return TileBuilder.create()
                .skinType(SkinType.CUSTOM)
                .backgroundColor(Color.TRANSPARENT)
                .borderColor(Color.TRANSPARENT)
                .borderWidth(0)
                .roundedCorners(false)
                .padding(Insets.EMPTY)
                .title("")
                .text("")
                .textVisible(false)
                .graphic(graphic)
                .build();
    }

    private static void hiddenWhenEmpty(Label label) {
        label.setMinHeight(USE_PREF_SIZE);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }
}
