package io.outlay.feature.welcome;

import io.outlay.ui.Room;
import java.nio.file.Path;
import java.util.List;

/// What the welcome page asks of the window.
public interface WelcomeActions {
    /// @param id of a bundled sample, such as `acme-retail`
    void openSample(String id);

    /// Makes a new project for these files and imports them.
    void importFiles(List<Path> files);

    void openPackage(Path zip);

    /// @param folder of a workspace
    void openProject(Path folder);

    void showSettings();

    /// Explains the page.
    void showHelp();

    void startTour();

    /// The project that is opened next shows this room first.
    void startIn(Room room);
}
