package io.outlay.app;

import io.outlay.session.Session;
import io.outlay.session.Viewed;
import io.outlay.ui.Room;
import io.outlay.ui.RoomView;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A project that is open in the window, with the rooms made so far.
final class OpenProject implements AutoCloseable {
    private final Session session;
    private final Viewed viewed;
    private final Map<Room, RoomView> rooms = new EnumMap<>(Room.class);
    private final ReadOnlyObjectWrapper<Optional<Room>> inView = new ReadOnlyObjectWrapper<>(Optional.empty());

    OpenProject(Session session, Viewed viewed) {
        this.session = session;
        this.viewed = viewed;
    }

    Session session() {
        return session;
    }

    Viewed viewed() {
        return viewed;
    }

    /// The project's session as a room sees it: it stands still while another room is in view.
    Session session(Room room) {
        return session.seenWhile(
                inView.map(shown -> shown.filter(it -> it == room).isPresent()));
    }

    /// Says which room is in view from now on.
    void inView(Room room) {
        inView.set(Optional.of(room));
    }

    boolean made(Room room) {
        return rooms.containsKey(room);
    }

    /// A room is made when it is first shown.
    RoomView room(Room room, Rooms factory) {
        return rooms.computeIfAbsent(room, key -> factory.make(key, this));
    }

    /// Makes rooms anew where a preference changed what they are made of.
    void forgetRooms() {
        inView.set(Optional.empty());
        rooms.values().forEach(RoomView::close);
        rooms.clear();
    }

    /// Ends the rooms; the session is closed by whoever may wait for it.
    @Override
    public void close() {
        forgetRooms();
    }
}
