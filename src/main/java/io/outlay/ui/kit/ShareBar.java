package io.outlay.ui.kit;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// A share of a whole as a bar, in the colour of the channel class around it.
public final class ShareBar extends Region {
    private final DoubleProperty share = new SimpleDoubleProperty(this, "share");
    private final Rectangle track = new Rectangle();
    private final Rectangle fill = new Rectangle();

    /// @param share 0 to 1
    public ShareBar(double share) {
        getStyleClass().add("share-bar");
        setMouseTransparent(true);
        track.getStyleClass().add("share-track");
        fill.getStyleClass().add("share-fill");
        track.setManaged(false);
        fill.setManaged(false);
        getChildren().addAll(track, fill);
        this.share.set(share);
        this.share.subscribe(_ -> requestLayout());
    }

    public DoubleProperty shareProperty() {
        return share;
    }

    @Override
    protected void layoutChildren() {
        size(track, getWidth());
        size(fill, getWidth() * Math.clamp(share.get(), 0, 1));
    }

    private void size(Rectangle bar, double width) {
        bar.setWidth(width);
        bar.setHeight(getHeight());
        bar.setArcWidth(getHeight() / 2);
        bar.setArcHeight(getHeight() / 2);
    }
}
