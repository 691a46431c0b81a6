package io.outlay.feature.welcome;

import io.outlay.ui.Room;

/// What a person may want to know, and the room that answers it.
enum Question {
    WORKED("worked", "bar-chart-2", Room.OVERVIEW),
    CHANGE("change", "target", Room.OPTIMISE),
    IF("if", "git-branch", Room.SCENARIOS),
    WHEN("when", "clock", Room.DAYPARTS);

    private final String word;
    private final String icon;
    private final Room room;

    Question(String word, String icon, Room room) {
        this.word = word;
        this.icon = icon;
        this.room = room;
    }

    /// Of its words in the text bundle.
    String key() {
        return "welcome.ask." + word;
    }

    String icon() {
        return icon;
    }

    Room room() {
        return room;
    }
}
