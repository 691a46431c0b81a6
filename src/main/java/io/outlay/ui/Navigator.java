package io.outlay.ui;

import java.nio.file.Path;
import java.util.List;

/// Goes to a room.
public interface Navigator {
    void show(Room room);

    /// Goes to a room and to one thing in it.
    ///
    /// @param thing id of a channel, a campaign or whatever the room lists
    void show(Room room, String thing);

    /// Opens the import page, with these files if there are any.
    void importFiles(List<Path> files);
}
