package io.outlay.app;

import io.outlay.feature.tour.TourViewModel;
import io.outlay.feature.welcome.WelcomeActions;
import io.outlay.text.Text;
import io.outlay.ui.Dialogs;
import io.outlay.ui.Room;
import java.nio.file.Path;
import java.util.List;

/// What follows from a choice on the welcome page.
final class WelcomeChoices implements WelcomeActions {
    private final WindowModel model;
    private final TourViewModel tour;
    private final Dialogs dialogs;
    private final Text text;
    private final Runnable settings;
    private final Runnable help;

    WelcomeChoices(
            WindowModel model, TourViewModel tour, Dialogs dialogs, Text text, Runnable settings, Runnable help) {
        this.model = model;
        this.tour = tour;
        this.dialogs = dialogs;
        this.text = text;
        this.settings = settings;
        this.help = help;
    }

    @Override
    public void openSample(String id) {
        model.openSample(id);
    }

    /// Asks which files when none are named.
    @Override
    public void importFiles(List<Path> files) {
        var chosen = files.isEmpty() ? dialogs.openFiles(text.say("app.import.choose"), List.of()) : files;
        if (!chosen.isEmpty()) {
            model.importFiles(chosen);
        }
    }

    @Override
    public void openPackage(Path zip) {
        model.openPackage(zip);
    }

    @Override
    public void openProject(Path folder) {
        model.openFolder(folder);
    }

    @Override
    public void showSettings() {
        settings.run();
    }

    @Override
    public void showHelp() {
        help.run();
    }

    /// The tour goes through a project, so it opens the sample.
    @Override
    public void startTour() {
        model.openFirstSample().onDone(session -> tour.start());
    }

    @Override
    public void startIn(Room room) {
        model.startIn(room);
    }
}
