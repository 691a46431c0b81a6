package io.outlay.feature.tour;

import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The tour's card over the window: a frame around the part it speaks of, and the words beside it. What lies below
/// stays usable. Escape ends the tour, arrow keys move it.
public final class TourView implements AutoCloseable {
    private static final double GAP = 12;
    private static final double FRAME = 4;

    private final TourViewModel model;
    private final Text text;
    private final Function<TourStep, Optional<Node>> targets;
    private final Pane root;
    private final Region frame = new Region();
    private final VBox card = new VBox();
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Label progress = new Label();
    private final Button back;
    private final Button next;
    private final Subscription subscription;

    /// @param targets the part of the window that a step points at, if it is shown; asked at every layout
    public TourView(TourViewModel model, Services services, Look look, Function<TourStep, Optional<Node>> targets) {
        this.model = model;
        this.text = services.text();
        this.targets = targets;
        root = new Pane() {
            @Override
            protected void layoutChildren() {
                place();
            }
        };
        root.setPickOnBounds(false);
        frame.getStyleClass().add("tour-frame");
        frame.setMouseTransparent(true);
        title.getStyleClass().add("title");
        sentence.getStyleClass().addAll("paragraph", "muted");
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        progress.getStyleClass().addAll("small", "subtle");
        back = look.describe().node(Buttons.quiet(), "tour.back");
        back.setOnAction(event -> model.back());
        next = look.describe().node(Buttons.primary(), "tour.next");
        next.setOnAction(event -> model.next());
        var skip = Buttons.small(look.describe().node(Buttons.quietIcon("x"), "tour.skip"));
        skip.setOnAction(event -> model.end());
        build(skip);
        subscription = model.stepProperty().subscribe(this::show);
    }

    private void build(Button skip) {
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(8, title, skip);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(progress, Priority.ALWAYS);
        progress.setMaxWidth(Double.MAX_VALUE);
        var foot = new HBox(8, progress, back, next);
        foot.setAlignment(Pos.CENTER_LEFT);
        card.getChildren().setAll(head, sentence, foot);
        card.getStyleClass().add("tour-card");
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        root.getChildren().setAll(frame, card);
    }

    /// Stands over the window's root; it takes no clicks beside its card.
    public Node content() {
        return root;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.end();
            event.consume();
        } else if (event.getCode() == KeyCode.RIGHT) {
            model.next();
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT) {
            model.back();
            event.consume();
        }
    }

    private void show(Optional<TourStep> step) {
        root.setVisible(step.isPresent());
        root.setManaged(step.isPresent());
        step.ifPresent(now -> {
            title.setText(text.say(now.key()));
            sentence.setText(text.say(now.key() + ".sentence"));
            progress.setText(text.say("tour.progress", now.ordinal() + 1, TourStep.values().length));
            back.setVisible(!model.first());
            next.setText(text.say(model.last() ? "tour.done" : "tour.next"));
            card.setAccessibleText(title.getText() + ". " + sentence.getText());
            root.requestLayout();
            next.requestFocus();
        });
    }

    /// Below or beside the part it speaks of, inside the window; in the middle when that part is not shown.
    private void place() {
        var target = model.stepProperty().get().flatMap(targets).filter(node -> node.getScene() != null);
        double width = Math.min(card.prefWidth(-1), root.getWidth() - 2 * GAP);
        double height = card.prefHeight(width);
        frame.setVisible(target.isPresent());
        if (target.isEmpty()) {
            card.resizeRelocate((root.getWidth() - width) / 2, (root.getHeight() - height) / 2, width, height);
            return;
        }
        Bounds there = root.sceneToLocal(target.get().localToScene(target.get().getLayoutBounds()));
        frame.resizeRelocate(
                there.getMinX() - FRAME,
                there.getMinY() - FRAME,
                there.getWidth() + 2 * FRAME,
                there.getHeight() + 2 * FRAME);
        boolean below = there.getMaxY() + GAP + height <= root.getHeight();
        boolean tall = there.getHeight() > root.getHeight() / 2;
        double x = tall ? there.getMaxX() + GAP : there.getMinX();
        double y = tall ? there.getMinY() + 5 * GAP : below ? there.getMaxY() + GAP : there.getMinY() - GAP - height;
        card.resizeRelocate(
                Math.clamp(x, GAP, Math.max(GAP, root.getWidth() - width - GAP)),
                Math.clamp(y, GAP, Math.max(GAP, root.getHeight() - height - GAP)),
                width,
                height);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
