package io.outlay.app;

import io.outlay.text.Text;
import io.outlay.ui.Room;
import io.outlay.ui.RoomView;
import io.outlay.ui.TakesFiles;
import io.outlay.ui.kit.Unfolding;
import java.util.ArrayList;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What stands around a room: rail, header, inspector and run bar; without a project, the welcome page.
final class Shell {
    private final WindowModel model;
    private final Rooms rooms;
    private final Node welcome;
    private final Node opening;
    /// Notices and the tour lie above the place.
    private final StackPane place = new StackPane();

    private final StackPane root = new StackPane(place);
    private final HBox frame = new HBox();
    private final HBox middle = new HBox();
    private final StackPane content = new StackPane();
    private final StackPane inspector = new StackPane();
    private final Rail rail;
    private final Header header;
    private Subscription roomSubscription = Subscription.EMPTY;
    private Optional<RoomView> shown = Optional.empty();
    private Room shownRoom = Room.OVERVIEW;

    Shell(WindowModel model, Rooms rooms, Node welcome, Header header, Rail rail, RunBar runBar, Text text) {
        this.model = model;
        this.rooms = rooms;
        this.welcome = welcome;
        this.header = header;
        this.rail = rail;
        root.getStyleClass().add("shell");
        content.getStyleClass().add("room");
        inspector.getStyleClass().add("inspector-place");
        inspector.setVisible(false);
        inspector.setManaged(false);
        HBox.setHgrow(content, Priority.ALWAYS);
        middle.getChildren().setAll(content, inspector);
        var right = new VBox(header.node(), middle, runBar.node());
        VBox.setVgrow(middle, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        middle.setMinHeight(0);
        frame.getChildren().setAll(rail.node(), right);
        opening = new OpeningPane(text).node();
        model.openingProperty().subscribe(now -> waiting());
        model.projectProperty().subscribe(this::projectChanged);
        model.visitProperty().subscribe(this::visitChanged);
    }

    StackPane root() {
        return root;
    }

    /// The room that is shown, if a project is open.
    Optional<RoomView> shownRoom() {
        return shown;
    }

    private void projectChanged(Optional<OpenProject> project) {
        header.project(project);
        if (project.isEmpty()) {
            clear();
        }
        stand(project);
    }

    /// Only what is seen is in the scene: what is not costs the start nothing.
    private void stand(Optional<OpenProject> project) {
        if (project.isPresent()) {
            Unfolding.over(
                    place, frame, () -> visitChanged(model.visitProperty().get()));
        } else {
            waiting();
        }
    }

    /// What stands there without a project. With one nothing changes: a visit that is entered again would import its
    /// files again.
    private void waiting() {
        if (model.project().isEmpty()) {
            place.getChildren().setAll(model.openingProperty().get() ? opening : welcome);
        }
    }

    private void clear() {
        leave();
        content.getChildren().clear();
    }

    /// The room stays in the scene, unseen, so that it is there at once when the person comes back.
    private void leave() {
        roomSubscription.unsubscribe();
        roomSubscription = Subscription.EMPTY;
        content.getChildren().forEach(node -> seen(node, false));
        inspector.getChildren().clear();
        shown = Optional.empty();
    }

    private static void seen(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }

    /// Takes the rooms that are not in view out of the scene: before a change of looks, which would dress them all.
    void onlyShown() {
        content.getChildren().removeIf(node -> !node.isVisible());
    }

    /// Shows the room again, made anew: after a change of what all rooms are made of.
    void again() {
        model.project().ifPresent(OpenProject::forgetRooms);
        clear();
        visitChanged(model.visitProperty().get());
    }

    private void visitChanged(WindowModel.Visit visit) {
        rail.mark(visit.room());
        var project = model.project();
        if (project.isEmpty() || frame.getStyleClass().contains(Unfolding.UNDER_WAY)) {
            // comes again when the frame is whole
            return;
        }
        if (shown.isPresent() && shownRoom != visit.room()) {
            // before the next room is made: should that fail, the one before must not stand under its name
            leave();
            header.named(visit.room());
        }
        if (project.get().made(visit.room())) {
            enter(visit, project.get());
        } else {
            // the rail and the header answer at once; making a room comes after
            Platform.runLater(() -> {
                if (model.project().equals(project)
                        && model.visitProperty().get().equals(visit)) {
                    enter(visit, project.get());
                }
            });
        }
    }

    private void enter(WindowModel.Visit visit, OpenProject project) {
        project.inView(visit.room());
        var view = project.room(visit.room(), rooms);
        shownRoom = visit.room();
        if (shown.isEmpty() || shown.get() != view) {
            leave();
            shown = Optional.of(view);
            seen(view.content(), true);
            if (!content.getChildren().contains(view.content())) {
                var nodes = new ArrayList<>(content.getChildren());
                nodes.add(view.content());
                Unfolding.show(content, nodes);
            }
            header.room(visit.room(), view);
            roomSubscription = view.inspector().subscribe(this::inspect);
        }
        visit.thing().ifPresent(view::select);
        if (visit.room() == Room.DATA && !visit.files().isEmpty() && view instanceof TakesFiles imports) {
            imports.importFiles(visit.files());
        }
    }

    private void inspect(@org.jspecify.annotations.Nullable Node node) {
        inspector.getChildren().clear();
        if (node != null) {
            inspector.getChildren().add(node);
        }
        inspector.setVisible(node != null);
        inspector.setManaged(node != null);
    }
}
