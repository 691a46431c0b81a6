package io.outlay.ui.kit;

import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Grey shapes where content is about to be, of the content's own size, without movement.
public final class LoadingBlock extends VBox {
    private static final double[] BARS = {0.45, 0.65, 0.52, 0.86, 0.74, 0.58, 0.92, 0.7, 0.8, 0.55};
    private static final int REPEATS = 2;

    private LoadingBlock(double gap) {
        super(gap);
        setMinHeight(USE_PREF_SIZE);
    }

    /// Lines of text; each width is a share of the block's.
    public static LoadingBlock lines(double... shares) {
        var block = new LoadingBlock(10);
        for (double share : shares) {
            var line = shape();
            line.setMinHeight(12);
            line.maxWidthProperty().bind(block.widthProperty().multiply(share));
            block.getChildren().add(line);
        }
        return block;
    }

    /// Rows of a table.
    public static LoadingBlock rows(int count) {
        var shares = new double[count];
        Arrays.fill(shares, 1);
        var block = lines(shares);
        block.setSpacing(16);
        return block;
    }

    /// A chart, as wide as there is room.
    ///
    /// @param height in pixels; less where there is less
    public static LoadingBlock chart(double height) {
        var block = new LoadingBlock(0);
        var bars = new HBox(8);
        bars.setAlignment(Pos.BOTTOM_LEFT);
        bars.setFillHeight(false);
        bars.setMinSize(0, 0);
        bars.setPrefHeight(height);
        bars.setMaxHeight(height);
        for (int i = 0; i < BARS.length * REPEATS; i++) {
            var bar = shape();
            bar.setMinWidth(4);
            bar.setPrefWidth(18);
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.prefHeightProperty().bind(bars.heightProperty().multiply(BARS[i % BARS.length]));
            HBox.setHgrow(bar, Priority.ALWAYS);
            bars.getChildren().add(bar);
        }
        VBox.setVgrow(bars, Priority.ALWAYS);
        block.setMinHeight(0);
        block.getChildren().add(bars);
        return block;
    }

    private static Region shape() {
        var shape = new Region();
        shape.getStyleClass().add("skeleton");
        return shape;
    }
}
