package io.outlay.app;

import io.outlay.ui.Room;
import io.outlay.ui.RoomView;

/// Makes the view of a room for a project.
@FunctionalInterface
interface Rooms {
    RoomView make(Room room, OpenProject project);
}
