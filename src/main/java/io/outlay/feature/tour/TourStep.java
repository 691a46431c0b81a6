package io.outlay.feature.tour;

/// A step of the tour, in order: what it points at. Its words are in the text bundle.
public enum TourStep {
    /// The rail of rooms.
    ROOMS,
    /// Period and comparison in the header.
    PERIOD,
    /// The tiles of the overview.
    FIGURES,
    /// What to do next, on the overview.
    ADVICE,
    /// Search, undo and redo in the header.
    COMMANDS;

    String key() {
        return "tour.step." + this;
    }
}
