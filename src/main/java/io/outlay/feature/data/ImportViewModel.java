package io.outlay.feature.data;

import io.outlay.domain.Problem;
import io.outlay.files.TemporaryFolder;
import io.outlay.intake.table.Mapping;
import io.outlay.project.SavedMappings;
import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.session.Edit;
import io.outlay.session.EditKind;
import io.outlay.session.Session;
import io.outlay.ui.FileSaving;
import io.outlay.ui.Notices;
import io.outlay.ui.Services;
import io.outlay.workspace.ImportReceipt;
import io.outlay.workspace.ImportSwitch;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One import from choosing files to storing them. Nothing is stored before [#store()], and what is stored then is one
/// step to undo.
final class ImportViewModel {
    /// Endings of files that can be read.
    static final List<String> EXTENSIONS = List.of("csv", "tsv", "txt", "json", "jsonl", "gz", "zip");

    private final Session session;
    private final Services services;
    private final ImportWords words;
    private final ReadOnlyObjectWrapper<ImportState> state =
            new ReadOnlyObjectWrapper<>(new ImportState.Choosing(List.of()));
    private @Nullable TemporaryFolder pasted;

    ImportViewModel(Session session, Services services) {
        this.session = session;
        this.services = services;
        this.words = new ImportWords(services.text(), services.figures());
    }

    ReadOnlyObjectProperty<ImportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ImportState state() {
        return state.get();
    }

    /// Asks which files.
    void choose() {
        open(services.dialogs().openFiles(say("data.choose.title"), EXTENSIONS));
    }

    /// Reads files; they are one export, or the pages of one report.
    void open(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        stopReading();
        var reader = new ImportReader(files, LocalDate.now(ZoneOffset.UTC));
        var names =
                files.stream().map(file -> String.valueOf(file.getFileName())).toList();
        var run = session.compute(
                services.text().say("data.run.reading", words.names(names)),
                (workspace, monitor) -> looked(reader.first(workspace, monitor), workspace));
        state.set(new ImportState.Reading(names, run));
        run.onEnd(end -> {
            if (state.get() instanceof ImportState.Reading(var files2, var mine) && mine == run) {
                first(end);
            }
        });
    }

    private void first(RunState<Looked> end) {
        switch (end) {
            case RunState.Done<Looked>(var looked, var elapsed) -> state.set(looking(ImportStep.PREVIEW, looked));
            case RunState.Failed<Looked>(var problems) -> state.set(new ImportState.Choosing(problems));
            case RunState.Stopped<Looked> stopped -> state.set(new ImportState.Choosing(List.of()));
            case RunState.Queued<Looked> queued -> {}
            case RunState.Running<Looked> running -> {}
        }
    }

    /// Takes files that come from elsewhere, such as dropped on the window. They wait for nothing but storing.
    void take(List<Path> files) {
        if (!(state.get() instanceof ImportState.Storing)) {
            open(files);
        }
    }

    /// Reads text from the clipboard as if it were a file.
    void paste(String content) {
        if (content.isBlank()) {
            services.notices().show(Notices.Kind.INFO, say("data.paste.empty"), say("data.paste.empty.sentence"));
            return;
        }
        session.runs()
                .read(monitor -> {
                    var folder = TemporaryFolder.make("outlay-paste-");
                    char first = content.strip().charAt(0);
                    var name = first == '{' || first == '[' ? "pasted.json" : "pasted.csv";
                    Files.write(folder.path().resolve(name), content.getBytes(StandardCharsets.UTF_8));
                    return new Pasted(folder, folder.path().resolve(name));
                })
                .onEnd(end -> {
                    if (end instanceof RunState.Done<Pasted>(var done, var elapsed)) {
                        forgetPasted();
                        pasted = done.folder();
                        open(List.of(done.file()));
                    } else if (end instanceof RunState.Failed<Pasted> failed) {
                        services.notices().problem(failed.problem());
                    }
                });
    }

    private record Pasted(TemporaryFolder folder, Path file) {}

    /// A reading with its words.
    record Looked(ImportReading reading, ImportContent content) {}

    private Looked looked(ImportReading reading, Workspace workspace) throws WorkspaceException {
        var project = workspace.project().get();
        return new Looked(reading, ImportContent.of(reading, words, project.currency(), project.zone()));
    }

    private static ImportState looking(ImportStep step, Looked looked) {
        return new ImportState.Looking(step, looked.reading(), looked.content(), Optional.empty());
    }

    /// Answers a question or changes what was found out, and reads again.
    ///
    /// @param value an option's; a period is `2026-01-01/2026-01-31`
    void answer(SettingKind kind, String value) {
        if (state.get() instanceof ImportState.Looking(var step, var reading, var content, var again)) {
            read(step, reading, ImportAnswering.answered(reading, kind, value));
        }
    }

    /// Says what a column is, and reads again.
    ///
    /// @param target one of [ImportAnswering#targets]
    void map(int column, String target) {
        if (!(state.get() instanceof ImportState.Looking(var step, var reading, var content, var again))
                || reading.table().isEmpty()) {
            return;
        }
        var currency = Optional.of(session.state().project().currency()).filter(code -> !code.isEmpty());
        read(step, reading, ImportAnswering.mapped(reading, column, target, currency));
    }

    private void read(ImportStep step, ImportReading before, ImportAnswers answers) {
        stopReading();
        if (!(state.get() instanceof ImportState.Looking(var at, var reading, var content, var again))) {
            return;
        }
        var reader = new ImportReader(before.files(), LocalDate.now(ZoneOffset.UTC));
        var run = session.compute(
                services.text().say("data.run.reading", content.title()),
                (workspace, monitor) -> looked(reader.again(before, answers, workspace, monitor), workspace));
        state.set(new ImportState.Looking(step, reading, content, Optional.of(run)));
        run.onEnd(end -> {
            if (state.get() instanceof ImportState.Looking(var now, var r, var c, var mine)
                    && mine.filter(it -> it == run).isPresent()) {
                state.set(
                        end instanceof RunState.Done<Looked>(var looked, var elapsed)
                                ? looking(now, looked)
                                : new ImportState.Looking(now, r, c, Optional.empty()));
                if (end instanceof RunState.Failed<Looked> failed) {
                    services.notices().problem(failed.problem());
                }
            }
        });
    }

    /// Whether the next step can be gone to.
    boolean canGoOn() {
        return state.get() instanceof ImportState.Looking(var step, var reading, var content, var again)
                && again.isEmpty()
                && content.allows(step);
    }

    void next() {
        if (canGoOn() && state.get() instanceof ImportState.Looking(var step, var reading, var content, var again)) {
            if (step == ImportStep.SUMMARY) {
                store();
            } else {
                state.set(new ImportState.Looking(step.next(), reading, content, again));
            }
        }
    }

    void back() {
        if (state.get() instanceof ImportState.Looking(var step, var reading, var content, var again)) {
            if (step == ImportStep.PREVIEW) {
                stopReading();
                state.set(new ImportState.Choosing(List.of()));
            } else {
                state.set(new ImportState.Looking(step.before(), reading, content, again));
            }
        }
    }

    private void store() {
        if (!(state.get() instanceof ImportState.Looking(var step, var reading, var content, var again))
                || reading.ready().isEmpty()) {
            return;
        }
        var label = services.text().say("data.import.label", content.title());
        var batch = reading.ready().get().batch();
        var run = session.change(label, (workspace, monitor) -> {
            var receipt = workspace.imports().commit(batch, label, monitor);
            remember(reading, workspace);
            return receipt;
        });
        state.set(new ImportState.Storing(content, run));
        run.onEnd(end -> {
            switch (end) {
                case RunState.Done<ImportReceipt>(var receipt, var elapsed) -> stored(receipt, label);
                case RunState.Failed<ImportReceipt> failed -> {
                    state.set(new ImportState.Looking(step, reading, content, Optional.empty()));
                    services.notices().problem(failed.problem());
                }
                case RunState.Stopped<ImportReceipt> stopped ->
                    state.set(new ImportState.Looking(step, reading, content, Optional.empty()));
                case RunState.Queued<ImportReceipt> queued -> {}
                case RunState.Running<ImportReceipt> running -> {}
            }
        });
    }

    /// What was said about a table is kept, but not the range of this one report.
    private static void remember(ImportReading reading, Workspace workspace) throws WorkspaceException {
        var mapping =
                reading.answers().mapping().draft().period(Optional.empty()).mapping();
        if (reading.table().isEmpty() || mapping.equals(Mapping.NONE)) {
            return;
        }
        var saved = new SavedMappings.Saved(
                mapping, reading.answers().platform(), reading.answers().currency());
        workspace
                .documents()
                .save(SavedMappings.of(workspace.documents().get(SavedMappings.DOCUMENT))
                        .with(reading.table().get().fingerprint(), saved)
                        .document());
    }

    private void stored(ImportReceipt receipt, String label) {
        var text = services.text();
        var figures = services.figures();
        if (receipt.alreadyImported()) {
            services.notices().show(Notices.Kind.INFO, say("data.stored.nothing"), say("data.nothing.sentence"));
        } else {
            long id = receipt.importId().getAsLong();
            var rows = figures.count(receipt.factRows() + receipt.outcomeRows());
            services.notices()
                    .show(
                            Notices.Kind.SUCCESS,
                            text.say("data.stored", rows),
                            say("data.stored.sentence"),
                            new Notices.Action(say("data.stored.undo"), () -> takeBack(id, label)));
        }
        end();
    }

    private void takeBack(long id, String label) {
        if (session.state().undo().filter(label::equals).isPresent()) {
            session.undo();
        } else {
            session.edit(Edit.of(
                    EditKind.IMPORT,
                    services.text().say("data.imports.off", label),
                    new ImportSwitch(id, true),
                    new ImportSwitch(id, false)));
        }
    }

    /// Gives up; nothing was stored.
    void cancel() {
        stopReading();
        if (state.get() instanceof ImportState.Storing(var content, var run)) {
            run.stop();
        } else {
            end();
        }
    }

    /// Saves what was found as CSV, where the person says.
    void saveFindings() {
        if (!(state.get() instanceof ImportState.Looking(var step, var reading, var content, var again))) {
            return;
        }
        var problems = new ArrayList<Problem>(reading.errors());
        problems.addAll(reading.warnings());
        new FileSaving(session.runs(), services)
                .save(
                        say("data.findings.save.title"),
                        "findings.csv",
                        say("data.findings.saved"),
                        out -> out.write(FindingsFile.of(problems, services.text())));
    }

    private void stopReading() {
        switch (state.get()) {
            case ImportState.Reading(var names, var run) -> run.stop();
            case ImportState.Looking(var step, var reading, var content, var again) -> again.ifPresent(Run::stop);
            case ImportState.Choosing choosing -> {}
            case ImportState.Storing storing -> {}
            case ImportState.Ended ended -> {}
        }
    }

    private void end() {
        forgetPasted();
        state.set(new ImportState.Ended());
    }

    private void forgetPasted() {
        var folder = pasted;
        if (folder != null) {
            pasted = null;
            session.runs().read(monitor -> {
                folder.close();
                return folder;
            });
        }
    }

    private String say(String key) {
        return services.text().say(key);
    }
}
