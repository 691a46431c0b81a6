package io.outlay.feature.reports;

import io.outlay.plot.Pixels;
import io.outlay.text.Text;
import io.outlay.ui.Describe;
import io.outlay.ui.kit.Buttons;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The pages side by side, with paging and zoom.
final class PagesPane {
    private static final double[] ZOOMS = {0.33, 0.5, 0.63, 0.75, 1, 1.25, 1.5};
    /// Points of an A4 page's width at zoom 1.
    private static final double WIDTH = 794;

    private final Text text;
    private final VBox box = new VBox(12);
    private final HBox pages = new HBox(16);
    private final List<ImageView> views = new ArrayList<>();
    private final ScrollPane scroll = new ScrollPane(new StackPane(pages));
    private final Label place = new Label();
    private final Label percent = new Label();
    private static final double RATIO = Math.sqrt(2);
    private static final double LEAST = 0.3;
    /// What stands around a page on the desk, and at its foot the scroll bar.
    private static final double AROUND = 34;
    private static final double BAR = 10;

    private double zoom = 1;
    /// As large as lets the whole page be seen, until the person zooms.
    private boolean fitting = true;
    private int page;

    PagesPane(Text text, Describe describe) {
        this.text = text;
        pages.getStyleClass().add("report-pages");
        scroll.getStyleClass().add("report-desk");
        scroll.setFitToHeight(false);
        scroll.setPannable(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var back = describe.node(Buttons.quietIcon("chevron-left"), "reports.page.back");
        var next = describe.node(Buttons.quietIcon("chevron-right"), "reports.page.next");
        var smaller = describe.node(Buttons.quietIcon("zoom-out"), "reports.zoom.out");
        var larger = describe.node(Buttons.quietIcon("zoom-in"), "reports.zoom.in");
        back.setOnAction(event -> go(page - 1));
        next.setOnAction(event -> go(page + 1));
        smaller.setOnAction(event -> step(false));
        larger.setOnAction(event -> step(true));
        place.getStyleClass().add("strong");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var tools = new HBox(8, back, place, next, gap, smaller, percent, larger);
        tools.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().setAll(tools, scroll);
        scroll.hvalueProperty().subscribe(value -> scrolled());
        scroll.widthProperty().subscribe(this::fit);
        scroll.heightProperty().subscribe(this::fit);
    }

    Node node() {
        return box;
    }

    void show(List<Pixels> pictures) {
        pages.getChildren().clear();
        views.clear();
        int number = 1;
        for (var picture : pictures) {
            var view = new ImageView(image(picture));
            views.add(view);
            view.setPreserveRatio(true);
            view.setSmooth(true);
            var sheet = new StackPane(view);
            sheet.getStyleClass().add("report-sheet");
            sheet.setAccessibleText(text.say("reports.page", number, pictures.size()));
            number++;
            pages.getChildren().add(sheet);
        }
        zoom(zoom);
        fit();
        go(Math.min(page, pictures.size() - 1));
    }

    /// The image looks at the pixels where they are.
    private static Image image(Pixels pixels) {
        return new WritableImage(new PixelBuffer<>(
                pixels.width(), pixels.height(), IntBuffer.wrap(pixels.argb()), PixelFormat.getIntArgbPreInstance()));
    }

    void first() {
        go(0);
    }

    private void step(boolean larger) {
        fitting = false;
        var all = Arrays.stream(ZOOMS);
        zoom(
                larger
                        ? all.filter(each -> each > zoom + 0.01).findFirst().orElse(ZOOMS[ZOOMS.length - 1])
                        : all.filter(each -> each < zoom - 0.01).max().orElse(ZOOMS[0]));
    }

    private void fit() {
        if (fitting && scroll.getWidth() > 0 && scroll.getHeight() > 0) {
            double across = (scroll.getWidth() - AROUND) / WIDTH;
            double down = (scroll.getHeight() - AROUND - BAR) / (WIDTH * ratio());
            zoom(Math.clamp(Math.min(across, down), LEAST, ZOOMS[ZOOMS.length - 1]));
        }
    }

    private double ratio() {
        return views.stream()
                .map(ImageView::getImage)
                .mapToDouble(image -> image.getHeight() / image.getWidth())
                .findFirst()
                .orElse(RATIO);
    }

    private void zoom(double wanted) {
        zoom = wanted;
        percent.setText(text.say("runbar.percent", Math.round(zoom * 100)));
        views.forEach(view -> view.setFitWidth(WIDTH * zoom));
    }

    private void go(int wanted) {
        int last = Math.max(0, views.size() - 1);
        page = Math.clamp(wanted, 0, last);
        place.setText(text.say("reports.page", page + 1, last + 1));
        if (last > 0) {
            scroll.setHvalue((double) page / last);
        }
    }

    private void scrolled() {
        int last = Math.max(0, views.size() - 1);
        page = (int) Math.round(scroll.getHvalue() * last);
        place.setText(text.say("reports.page", page + 1, last + 1));
    }
}
