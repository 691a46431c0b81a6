package io.outlay.app;

import io.outlay.ui.Room;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which screens are to be drawn.
///
/// @param project folder or package; else the sample
/// @param dark    themes, true for dark
/// @param rooms   ids of rooms, or of further pages of one such as `data-insights`; empty: all
record ScreenPlan(
        Optional<Path> project,
        String sample,
        Path out,
        List<Boolean> dark,
        List<ScreenPlan.Size> sizes,
        List<String> rooms,
        List<ScreenPlan.State> states,
        boolean compact,
        double scale) {

    ScreenPlan {
        dark = List.copyOf(dark);
        sizes = List.copyOf(sizes);
        rooms = List.copyOf(rooms);
        // last the one that takes the window's means to compute away
        states = states.stream()
                .sorted(Comparator.comparing(state -> state == State.FAILED))
                .toList();
    }

    record Size(int width, int height) {
        static Size of(String words) {
            var parts = words.toLowerCase(Locale.ROOT).split("x");
            if (parts.length != 2) {
                throw new IllegalArgumentException(words);
            }
            return new Size(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }

        String words() {
            return width + "x" + height;
        }
    }

    /// What the project is in when it is drawn. Each comes about by data or runs, so the views cannot know.
    enum State {
        FULL,
        EMPTY,
        RUNNING,
        FAILED,
        OUT_OF_DATE;

        static State of(String words) {
            return valueOf(words.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    boolean wants(String room) {
        return rooms.isEmpty() || rooms.contains(room);
    }

    /// A further page of a room comes with the room.
    boolean wants(String page, Room room) {
        return wants(room.id()) || rooms.contains(page);
    }
}
