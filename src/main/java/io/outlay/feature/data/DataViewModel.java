package io.outlay.feature.data;

import io.outlay.feature.data.DataContent.Check;
import io.outlay.feature.data.DataContent.Import;
import io.outlay.feature.data.DataContent.Way;
import io.outlay.feature.data.calendar.CalendarViewModel;
import io.outlay.feature.data.export.ExportViewModel;
import io.outlay.feature.data.insights.InsightsViewModel;
import io.outlay.feature.data.reconcile.ReconcileViewModel;
import io.outlay.feature.data.search.SearchViewModel;
import io.outlay.run.RunState;
import io.outlay.session.Edit;
import io.outlay.session.EditKind;
import io.outlay.session.ProjectState;
import io.outlay.session.Session;
import io.outlay.ui.Room;
import io.outlay.ui.Services;
import io.outlay.workspace.ImportSwitch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/// The room of the data: what is there, whether it can be relied on, which imports it came from. It also opens and
/// ends the import page, which stands in its place.
public final class DataViewModel implements AutoCloseable {
    /// The list of imports as a thing to go to.
    static final String IMPORTS = "imports";

    /// The import page as a thing to go to.
    static final String IMPORT = "import";

    private final Session session;
    private final Services services;
    private final ReadOnlyObjectWrapper<DataState> state = new ReadOnlyObjectWrapper<>(new DataState.Loading());
    private final ReadOnlyObjectWrapper<Optional<ImportViewModel>> importing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Boolean> importPossible = new ReadOnlyObjectWrapper<>(true);
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.SOURCES);
    private final Subscription subscription;
    private long asked;

    public DataViewModel(Session session, Services services) {
        this.session = session;
        this.services = services;
        subscription = session.stateProperty().subscribe(this::follow);
    }

    ReadOnlyObjectProperty<DataState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    SearchViewModel search() {
        return new SearchViewModel(session, services);
    }

    InsightsViewModel insights() {
        return new InsightsViewModel(session);
    }

    ReconcileViewModel reconcile() {
        return new ReconcileViewModel(session, services);
    }

    CalendarViewModel calendar() {
        return new CalendarViewModel(session, services);
    }

    ExportViewModel export() {
        return new ExportViewModel(session, services);
    }

    /// The import page, while it is open.
    ReadOnlyObjectProperty<Optional<ImportViewModel>> importingProperty() {
        return importing.getReadOnlyProperty();
    }

    /// Whether an import can be begun: the project can be changed and none is under way.
    ReadOnlyObjectProperty<Boolean> importPossibleProperty() {
        return importPossible.getReadOnlyProperty();
    }

    /// Every change reads again: undoing an import leaves sources as they are where a later one replaced them.
    private void follow(ProjectState now) {
        ready();
        if (now.summary().sources().isEmpty() && now.summary().series().isEmpty()) {
            empty(now);
        } else {
            read(now);
        }
    }

    /// Imports that do not count are still listed, so that they can be counted again.
    private void empty(ProjectState now) {
        long mine = ++asked;
        session.read((workspace, monitor) -> workspace.imports().history()).onDone(history -> {
            if (mine == asked) {
                state.set(new DataState.Empty(history.stream()
                        .map(new DataReader(services.text(), services.figures(), now)::imported)
                        .toList()));
            }
        });
    }

    private void read(ProjectState now) {
        long mine = ++asked;
        var reader = new DataReader(services.text(), services.figures(), now);
        session.read((workspace, monitor) -> reader.read(workspace)).onEnd(end -> {
            if (mine != asked) {
                return;
            }
            if (end instanceof RunState.Done<DataContent>(var content, var elapsed)) {
                state.set(new DataState.Shown(content));
            } else if (end instanceof RunState.Failed<DataContent> failed) {
                state.set(new DataState.Failed(failed.problem()));
            }
        });
    }

    /// Opens the import page, where it is not open yet.
    void startImport() {
        if (importing.get().isEmpty() && !session.state().readOnly()) {
            var model = new ImportViewModel(session, services);
            model.stateProperty().subscribe(now -> {
                if (now instanceof ImportState.Ended) {
                    importing.set(Optional.empty());
                }
                ready();
            });
            importing.set(Optional.of(model));
            ready();
        }
    }

    /// Opens the import page with these files; without any it asks for them there.
    public void importFiles(List<Path> files) {
        startImport();
        importing.get().filter(model -> !files.isEmpty()).ifPresent(model -> model.open(files));
    }

    private void ready() {
        importPossible.set(importing.get().isEmpty() && !session.state().readOnly());
    }

    /// Whether an import counts; its rows stay either way.
    void count(Import line, boolean counts) {
        if (line.counts() != counts && !session.state().readOnly()) {
            var key = counts ? "data.imports.on" : "data.imports.off";
            session.edit(Edit.of(
                    EditKind.IMPORT,
                    services.text().say(key, line.label()),
                    new ImportSwitch(line.id(), !counts),
                    new ImportSwitch(line.id(), counts)));
        }
    }

    boolean canChange() {
        return !session.state().readOnly();
    }

    /// Goes on with a failed check for a reason, which the report prints; one step to undo.
    void override(Check check, String reason) {
        if (state.get() instanceof DataState.Shown(var content) && !reason.isBlank()) {
            session.save(
                    content.overrides().with(check.found(), reason).document(),
                    services.text().say("data.health.override.label", check.name()),
                    "");
        }
    }

    /// Lets a failed check block runs again.
    void withdraw(Check check) {
        if (state.get() instanceof DataState.Shown(var content)) {
            session.save(
                    content.overrides().without(check.found().kind()).document(),
                    services.text().say("data.health.withdraw.label", check.name()),
                    "");
        }
    }

    /// Goes where a finding is settled.
    void settle(Way way) {
        switch (way) {
            case NOWHERE -> {}
            case IMPORT -> startImport();
            case IMPORTS -> services.navigator().show(Room.DATA, IMPORTS);
            case CHANNELS -> services.navigator().show(Room.CHANNELS);
        }
    }

    /// Reads again what could not be read.
    void retry() {
        state.set(new DataState.Loading());
        read(session.state());
    }

    @Override
    public void close() {
        importing.get().ifPresent(ImportViewModel::cancel);
        subscription.unsubscribe();
    }
}
