package io.outlay.app;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// The product's sign: a rising curve with its point, on a rounded square.
final class Brand extends StackPane {
    Brand() {
        getStyleClass().add("brand");
        var curve = new SVGPath();
        curve.setContent("M4.5 14.5 C8 14.3 8.2 10.2 10 10 S12.5 5.6 15.5 5.5");
        curve.getStyleClass().add("brand-curve");
        var point = new SVGPath();
        point.setContent("M8.3 10 a1.9 1.9 0 1 0 3.8 0 a1.9 1.9 0 1 0 -3.8 0 Z");
        point.getStyleClass().add("brand-point");
        getChildren().setAll(curve, point);
    }
}
