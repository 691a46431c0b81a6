package io.outlay.app;

import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A line whose parts give way in turn: first those that may shrink by themselves, down to their least width, and only
/// then one more. A plain line would take as much from each.
final class HeaderLine extends HBox {
    private Optional<Region> second = Optional.empty();
    private double least;

    /// @param width the least that the node shrinks to
    void secondToGiveWay(Region node, double width) {
        second = Optional.of(node);
        least = width;
    }

    @Override
    protected void layoutChildren() {
        second.ifPresent(node -> {
            double others = getManagedChildren().stream()
                    .filter(child -> child != node)
                    .mapToDouble(child -> child.minWidth(-1))
                    .sum();
            double gaps = getSpacing() * (getManagedChildren().size() - 1);
            double left = getWidth() - snappedLeftInset() - snappedRightInset() - gaps - others;
            double wanted = Math.min(node.prefWidth(-1), node.maxWidth(-1));
            double width = Math.min(wanted, Math.max(Math.min(least, wanted), Math.floor(left)));
            if (Math.abs(width - node.getMinWidth()) > 0.5) {
                node.setMinWidth(width);
            }
        });
        super.layoutChildren();
    }
}
