package io.outlay.feature.history;

import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.session.ProjectState;
import io.outlay.session.Session;
import io.outlay.ui.Notices;
import io.outlay.ui.Services;
import io.outlay.workspace.AuditEntry;
import io.outlay.workspace.Backup;
import io.outlay.workspace.StoredEdit;
import io.outlay.workspace.Verification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// The project's history: every unit of work with who and when, the edits that can be taken back, and the backups.
public final class HistoryViewModel implements AutoCloseable {
    private static final int MOST = 1000;

    /// One line of the timeline.
    ///
    /// @param what   in the person's words
    /// @param detail with what
    public record Line(long number, Instant at, String who, String what, String detail) {}

    /// An edit that can be taken back.
    ///
    /// @param steps how many edits are taken back with it, itself included
    public record Step(String label, Instant at, int steps) {}

    /// One verified copy.
    public record Copy(Instant at, String after, long bytes, String file) {}

    /// What the room shows.
    public record Content(List<Line> lines, List<Step> steps, List<Copy> copies) {
        public Content {
            lines = List.copyOf(lines);
            steps = List.copyOf(steps);
            copies = List.copyOf(copies);
        }
    }

    private final Session session;
    private final Services services;
    private final ReadOnlyObjectWrapper<Optional<Content>> content = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Line>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty filter = new SimpleStringProperty("");
    private final Subscription subscription;

    public HistoryViewModel(Session session, Services services) {
        this.session = session;
        this.services = services;
        subscription = Subscription.combine(
                session.stateProperty().subscribe(state -> read()), filter.subscribe(words -> narrow()));
    }

    /// Empty until it was read.
    public ReadOnlyObjectProperty<Optional<Content>> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// The lines that hold the words of the filter.
    public ReadOnlyObjectProperty<List<Line>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public ObservableValue<Boolean> changePossible() {
        return session.stateProperty().map(state -> !state.readOnly());
    }

    public ObservableValue<ProjectState> state() {
        return session.stateProperty();
    }

    private record Read(List<AuditEntry> entries, List<StoredEdit> edits, List<Backup> backups) {}

    private void read() {
        session.read((workspace, monitor) -> new Read(
                        workspace.history().newest(MOST),
                        workspace.edits().newest(MOST),
                        workspace.backups().list()))
                .onDone(read -> {
                    content.set(Optional.of(new Content(
                            read.entries().stream().map(this::line).toList(),
                            steps(read.edits()),
                            read.backups().stream().map(this::copy).toList())));
                    narrow();
                });
    }

    private Line line(AuditEntry entry) {
        return new Line(entry.seq(), entry.at(), entry.actor(), words(entry.action()), entry.detail());
    }

    private String words(String action) {
        var key = "history.action." + action.toLowerCase(Locale.ROOT);
        return services.text().has(key) ? services.text().say(key) : action;
    }

    /// The newest first: what is taken back first.
    private static List<Step> steps(List<StoredEdit> done) {
        var steps = new ArrayList<Step>();
        for (var edit : done) {
            steps.add(new Step(edit.label(), edit.at(), steps.size() + 1));
        }
        return steps;
    }

    private Copy copy(Backup backup) {
        return new Copy(
                backup.at(),
                words(backup.lastAction()),
                backup.bytes(),
                backup.file().toString());
    }

    private void narrow() {
        var words = filter.get().toLowerCase(Locale.ROOT).strip();
        shown.set(content.get().map(Content::lines).orElse(List.of()).stream()
                .filter(line -> (line.what() + " " + line.detail() + " " + line.who())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .toList());
    }

    /// Takes edits back until this one is taken back too. Each can be done again.
    public void back(Step step) {
        for (int i = 0; i < step.steps(); i++) {
            session.undo();
        }
    }

    /// Computes every stored digest again.
    public Run<Verification> check() {
        var text = services.text();
        var run = session.compute(text.say("history.checking"), (workspace, monitor) -> workspace.requireSound());
        return run.onEnd(end -> {
            switch (end) {
                case RunState.Done<Verification>(var found, var elapsed) ->
                    services.notices()
                            .show(
                                    Notices.Kind.SUCCESS,
                                    text.say("history.sound"),
                                    text.say(
                                            "history.sound.what",
                                            services.figures().count(found.facts()),
                                            services.figures().count(found.imports()),
                                            services.figures().count(found.results())));
                case RunState.Failed<Verification> failed -> services.notices().problem(failed.problem());
                case RunState.Stopped<Verification> stopped -> {}
                case RunState.Queued<Verification> queued -> {}
                case RunState.Running<Verification> running -> {}
            }
        });
    }

    /// Makes a verified backup now.
    public Run<Backup> backUp() {
        var text = services.text();
        var run = session.compute(
                text.say("history.backingUp"),
                (workspace, monitor) -> workspace.backups().make());
        return run.onEnd(end -> {
            if (end instanceof RunState.Done<Backup>) {
                services.notices()
                        .show(Notices.Kind.SUCCESS, text.say("history.backedUp"), text.say("history.backedUp.what"));
                read();
            } else if (end instanceof RunState.Failed<Backup> failed) {
                services.notices().problem(failed.problem());
            }
        });
    }

    /// The lines that are shown, as a table to paste.
    public String asText() {
        return shown.get().stream()
                .map(line -> line.number() + "\t" + line.at() + "\t" + line.who() + "\t" + line.what() + "\t"
                        + line.detail())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
