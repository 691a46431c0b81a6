package io.outlay.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the person for a decision or a file. Only for what cannot be undone, or needs a choice of file.
public interface Dialogs {
    /// @param title   the question
    /// @param message what follows from each answer
    /// @param action  what the confirming button does, such as `Stop and close`
    boolean confirm(String title, String message, String action);

    /// @param title      of the file dialog
    /// @param extensions such as `csv`; empty: all files
    List<Path> openFiles(String title, List<String> extensions);

    Optional<Path> openFile(String title, List<String> extensions);

    /// @param name suggested file name, with its extension
    Optional<Path> saveFile(String title, String name);

    Optional<Path> openFolder(String title);

    /// Shows a file or folder in the system's own program for it.
    void reveal(Path file);
}
