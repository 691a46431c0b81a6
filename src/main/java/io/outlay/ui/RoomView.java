package io.outlay.ui;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// What a room puts into the window. Made when the room is first shown in a project, closed with the project.
public interface RoomView extends AutoCloseable {
    /// The content between header and run bar. It scrolls by itself where it must.
    Node content();

    /// Buttons for the header, the primary one last.
    List<HeaderAction> actions();

    /// Which period the header shows, and whether it is past or plan.
    PeriodShown period();

    /// What stands in the inspector at the right; null: nothing is selected, the panel is closed.
    ObservableValue<Node> inspector();

    /// Goes to one thing in the room, see [Navigator#show(Room, String)].
    void select(String thing);

    /// Ends its subscriptions.
    @Override
    void close();

    /// Which period the header shows.
    enum PeriodShown {
        NONE,
        OBSERVED,
        PLAN
    }
}
