package io.outlay.app;

import io.outlay.domain.Problem;
import io.outlay.domain.data.Measure;
import io.outlay.plot.Fonts;
import io.outlay.progress.Parallel;
import io.outlay.project.Projects;
import io.outlay.project.SampleProject;
import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.run.Runs;
import io.outlay.session.ProjectState;
import io.outlay.session.Session;
import io.outlay.session.Viewed;
import io.outlay.settings.Settings;
import io.outlay.ui.Navigator;
import io.outlay.ui.Notices;
import io.outlay.ui.Room;
import io.outlay.ui.Services;
import io.outlay.workspace.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Which project and which room the window shows, and how it comes to another.
final class WindowModel implements Navigator {
    private static final int TREND_WEEKS = 26;

    /// Where in a room to go, once it is shown.
    record Visit(Room room, Optional<String> thing, List<Path> files) {
        Visit {
            files = List.copyOf(files);
        }

        static Visit to(Room room) {
            return new Visit(room, Optional.empty(), List.of());
        }
    }

    /// Opens a workspace away from the window.
    private interface Opening {
        Workspace open() throws Exception;
    }

    private final Runs runs;
    private final Parallel parallel;
    private final Projects projects;
    private final ReadOnlyObjectWrapper<Optional<OpenProject>> project = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Visit> visit = new ReadOnlyObjectWrapper<>(Visit.to(Room.OVERVIEW));
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper(false);
    private @Nullable Services services;
    private Room first = Room.OVERVIEW;

    WindowModel(Runs runs, Parallel parallel, Projects projects) {
        this.runs = runs;
        this.parallel = parallel;
        this.projects = projects;
    }

    /// The services speak of this model as their navigator, so they come after it.
    void use(Services given) {
        services = given;
    }

    private Services services() {
        return java.util.Objects.requireNonNull(services);
    }

    Runs runs() {
        return runs;
    }

    ReadOnlyObjectProperty<Optional<OpenProject>> projectProperty() {
        return project.getReadOnlyProperty();
    }

    Optional<OpenProject> project() {
        return project.get();
    }

    ReadOnlyObjectProperty<Visit> visitProperty() {
        return visit.getReadOnlyProperty();
    }

    /// Whether a project is being opened.
    ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    @Override
    public void show(Room room) {
        visit.set(Visit.to(room));
    }

    @Override
    public void show(Room room, String thing) {
        visit.set(new Visit(room, Optional.of(thing), List.of()));
    }

    /// The project that is opened next shows this room first.
    void startIn(Room room) {
        first = room;
    }

    /// Without a project, a new one is made for the files.
    @Override
    public void importFiles(List<Path> files) {
        if (project.get().isPresent()) {
            visit.set(new Visit(Room.DATA, Optional.empty(), files));
            return;
        }
        var name = services().text().say("app.newProject");
        open(() -> projects.made(name)).onDone(opened -> visit.set(new Visit(Room.DATA, Optional.empty(), files)));
    }

    Run<Session> openSample(String id) {
        return open(() -> projects.sample(id));
    }

    Run<Session> openPackage(Path zip) {
        return open(() -> projects.unpacked(zip));
    }

    Run<Session> openFolder(Path folder) {
        return open(() -> projects.open(folder));
    }

    Run<Session> openNew(String name) {
        return open(() -> projects.made(name));
    }

    /// Opens what comes with the product first.
    Run<Session> openFirstSample() {
        return openSample(SampleProject.IDS.getFirst());
    }

    private Run<Session> open(Opening how) {
        opening.set(true);
        var previous = project.get();
        var run = runs.start(services().text().say("app.opening"), monitor -> {
            Fonts.prepare();
            if (previous.isPresent()) {
                previous.get().session().close();
            }
            return Session.of(how.open(), parallel, runs, this::failed);
        });
        previous.ifPresent(OpenProject::close);
        project.set(Optional.empty());
        return run.onDone(this::opened).onEnd(end -> {
            opening.set(false);
            if (end instanceof RunState.Failed<Session> failure) {
                failed(failure.problem());
            }
        });
    }

    private void opened(Session session) {
        visit.set(Visit.to(first));
        first = Room.OVERVIEW;
        project.set(Optional.of(new OpenProject(session, new Viewed(session))));
        services().preferences().change(settings -> settings.opened(recent(session)));
        var recovery = session.recovery();
        if (recovery.unclean()) {
            var text = services().text();
            services()
                    .notices()
                    .show(
                            Notices.Kind.INFO,
                            text.say("app.recovered"),
                            text.say(recovery.interrupted() ? "app.recovered.import" : "app.recovered.all"));
        }
    }

    private void failed(Problem problem) {
        services().notices().problem(problem);
    }

    private Settings.Recent recent(Session session) {
        var state = session.state();
        var text = services().text();
        var detail = state.dates()
                .map(dates -> text.say(
                        "app.recent.detail",
                        state.channels().size(),
                        services().figures().shortPeriod(dates)))
                .orElse(text.say("app.recent.empty"));
        return new Settings.Recent(
                session.folder().toString(),
                state.project().name(),
                detail,
                Instant.now().toString(),
                trend(state));
    }

    /// Spend of the last weeks, for the small picture beside a recent project.
    private static List<Double> trend(ProjectState state) {
        var weeks = new TreeMap<Long, Double>();
        for (var day : state.days()) {
            var spend = day.sums().get(Measure.SPEND);
            if (spend != null) {
                weeks.merge(Math.floorDiv(day.date().toEpochDay() + 3, 7), spend.doubleValue(), Double::sum);
            }
        }
        var list = List.copyOf(weeks.values());
        return list.subList(Math.max(0, list.size() - TREND_WEEKS), list.size());
    }

    /// Back to the welcome page.
    Run<Boolean> closeProject() {
        var previous = project.get();
        project.set(Optional.empty());
        previous.ifPresent(OpenProject::close);
        return runs.change(monitor -> {
            if (previous.isPresent()) {
                previous.get().session().close();
            }
            return true;
        });
    }
}
