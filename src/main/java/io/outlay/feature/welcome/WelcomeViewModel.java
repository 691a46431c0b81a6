package io.outlay.feature.welcome;

import io.outlay.project.Product;
import io.outlay.project.SampleProject;
import io.outlay.run.Runs;
import io.outlay.settings.Settings;
import io.outlay.ui.Services;
import io.outlay.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// The page without an open project: samples, import, package, recent projects, questions. What follows from a choice
/// is the window's.
public final class WelcomeViewModel implements AutoCloseable {
    private static final int SHOWN = 5;

    private final WelcomeActions actions;
    private final Runs runs;
    private final Services services;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<List<RecentProject>> recent = new ReadOnlyObjectWrapper<>(List.of());
    private final Subscription subscription;

    public WelcomeViewModel(WelcomeActions actions, Runs runs, Services services) {
        this(actions, runs, services, Clock.systemDefaultZone());
    }

    WelcomeViewModel(WelcomeActions actions, Runs runs, Services services, Clock clock) {
        this.actions = actions;
        this.runs = runs;
        this.services = services;
        this.clock = clock;
        subscription =
                services.preferences().settingsProperty().map(Settings::recent).subscribe(this::list);
    }

    /// The newest first. Projects are taken to be there until it is known that they are not.
    ReadOnlyObjectProperty<List<RecentProject>> recentProperty() {
        return recent.getReadOnlyProperty();
    }

    String version() {
        return Product.version();
    }

    void openSample() {
        actions.openSample(SampleProject.IDS.getFirst());
    }

    void openOtherSample() {
        actions.openSample(SampleProject.IDS.getLast());
    }

    void chooseFiles() {
        var files = services.dialogs().openFiles(services.text().say("welcome.import.files"), List.of());
        if (!files.isEmpty()) {
            actions.importFiles(files);
        }
    }

    void choosePackage() {
        services.dialogs()
                .openFile(services.text().say("welcome.package.file"), List.of("zip"))
                .ifPresent(actions::openPackage);
    }

    /// Files dropped anywhere: a single zip is a package, a single project folder is opened, all else is imported.
    void drop(List<Path> files) {
        if (files.size() == 1 && ends(files.getFirst(), ".zip")) {
            actions.openPackage(files.getFirst());
        } else if (files.size() == 1 && ends(files.getFirst(), ".outlay")) {
            actions.openProject(files.getFirst());
        } else if (!files.isEmpty()) {
            actions.importFiles(files);
        }
    }

    private static boolean ends(Path file, String ending) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ending);
    }

    void open(RecentProject project) {
        if (project.there()) {
            actions.openProject(project.folder());
        }
    }

    /// Asks where a missing project is now, and opens it there.
    void locate(RecentProject project) {
        services.dialogs()
                .openFolder(services.text().say("welcome.recent.locate.title", project.name()))
                .ifPresent(folder -> {
                    forget(project);
                    actions.openProject(folder);
                });
    }

    void forget(RecentProject project) {
        services.preferences()
                .change(settings -> settings.forgotten(project.folder().toString()));
    }

    /// Answers a question with the newest project that is there, else with the sample.
    void ask(Question question) {
        actions.startIn(question.room());
        Optional<RecentProject> newest =
                recent.get().stream().filter(RecentProject::there).findFirst();
        newest.ifPresentOrElse(this::open, this::openSample);
    }

    void showSettings() {
        actions.showSettings();
    }

    void showHelp() {
        actions.showHelp();
    }

    void startTour() {
        actions.startTour();
    }

    /// Looks again whether the projects are there; for when the page is shown anew.
    public void refresh() {
        list(services.preferences().get().recent());
    }

    private void list(List<Settings.Recent> projects) {
        var shown = projects.stream().limit(SHOWN).toList();
        var gone = new HashSet<String>();
        recent.get().stream()
                .filter(it -> !it.there())
                .forEach(it -> gone.add(it.folder().toString()));
        recent.set(lines(shown, gone));
        runs.latest(this, Duration.ZERO, monitor -> missing(shown), missing -> recent.set(lines(shown, missing)));
    }

    private static Set<String> missing(List<Settings.Recent> projects) {
        var missing = new HashSet<String>();
        for (var project : projects) {
            if (!Workspace.exists(Path.of(project.folder()))) {
                missing.add(project.folder());
            }
        }
        return missing;
    }

    private List<RecentProject> lines(List<Settings.Recent> projects, Set<String> missing) {
        var lines = new ArrayList<RecentProject>();
        for (var project : projects) {
            boolean there = !missing.contains(project.folder());
            lines.add(new RecentProject(
                    Path.of(project.folder()),
                    project.name(),
                    there ? project.detail() : services.text().say("welcome.recent.gone"),
                    place(project.folder()),
                    opened(project.openedAt()),
                    project.trend(),
                    there));
        }
        return List.copyOf(lines);
    }

    private static String place(String folder) {
        var home = System.getProperty("user.home");
        return home != null && folder.startsWith(home) ? "~" + folder.substring(home.length()) : folder;
    }

    private String opened(String at) {
        ZonedDateTime when;
        try {
            when = Instant.parse(at).atZone(clock.getZone());
        } catch (DateTimeParseException e) {
            return "";
        }
        var today = LocalDate.now(clock);
        if (when.toLocalDate().equals(today)) {
            return services.text().say("welcome.today", time(when.toLocalTime()));
        }
        return when.toLocalDate().equals(today.minusDays(1))
                ? services.text().say("welcome.yesterday")
                : services.figures().date(when.toLocalDate());
    }

    private String time(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(Locale.UK)
                .format(time);
    }

    /// Ends its subscription.
    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
