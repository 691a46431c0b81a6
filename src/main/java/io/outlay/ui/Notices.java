package io.outlay.ui;

import io.outlay.domain.Problem;

/// Tells the person something without stopping them.
public interface Notices {
    /// How serious a notice is.
    enum Kind {
        INFO,
        SUCCESS,
        WARNING,
        DANGER
    }

    /// What the one button of a notice does.
    record Action(String label, Runnable run) {}

    /// @param cause    a few words, shown bold
    /// @param sentence what it means
    void show(Kind kind, String cause, String sentence);

    void show(Kind kind, String cause, String sentence, Action action);

    /// A failure, with its remedy.
    void problem(Problem problem);
}
