package io.outlay.feature.welcome;

import io.outlay.ui.Room;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes down what the welcome page asks for.
final class AskedWindow implements WelcomeActions {
    final List<String> asked = new ArrayList<>();

    @Override
    public void openSample(String id) {
        asked.add("sample " + id);
    }

    @Override
    public void importFiles(List<Path> files) {
        asked.add("import " + files.size());
    }

    @Override
    public void openPackage(Path zip) {
        asked.add("package " + zip.getFileName());
    }

    @Override
    public void openProject(Path folder) {
        asked.add("project " + folder.getFileName());
    }

    @Override
    public void showSettings() {
        asked.add("settings");
    }

    @Override
    public void showHelp() {
        asked.add("help");
    }

    @Override
    public void startTour() {
        asked.add("tour");
    }

    @Override
    public void startIn(Room room) {
        asked.add("in " + room);
    }
}
