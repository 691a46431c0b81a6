package io.outlay.feature.data;

import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.feature.data.ImportStoring.Result;
import io.outlay.feature.data.ImportStoring.Stored;
import io.outlay.files.TemporaryFolder;
import io.outlay.intake.facts.RowChoice;
import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.session.Session;
import io.outlay.ui.FileSaving;
import io.outlay.ui.Notices;
import io.outlay.ui.Services;
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
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Importing from choosing files to storing them: several reports at once, each an import of its own. Nothing is stored
/// before the last step.
final class ImportViewModel {
    /// Endings of files that can be read.
    static final List<String> EXTENSIONS = List.of("csv", "tsv", "txt", "json", "jsonl", "xlsx", "gz", "zip");

    private final Session session;
    private final Services services;
    private final ImportWords words;
    private final ReadOnlyObjectWrapper<ImportState> state =
            new ReadOnlyObjectWrapper<>(new ImportState.Choosing(List.of()));
    private final List<TemporaryFolder> pasted = new ArrayList<>();

    /// With what the report in view is being read again just now; another answer comes on top of it.
    private Optional<ImportAnswers> given = Optional.empty();

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

    /// Reads files. They come to those that are there; one that is there already is read anew.
    void open(List<Path> files) {
        if (files.isEmpty() || state.get() instanceof ImportState.Storing) {
            return;
        }
        stopReading();
        given = Optional.empty();
        var before = state.get() instanceof ImportState.Looking looking
                ? looking.reports().readings()
                : List.<ImportReading>of();
        var names =
                files.stream().map(file -> String.valueOf(file.getFileName())).toList();
        var run = session.compute(services.text().say("data.run.reading", words.names(names)), (workspace, monitor) -> {
            var read = new ImportReader(workspace, LocalDate.now(ZoneOffset.UTC), monitor).add(before, files);
            var all = new ArrayList<ReadReport>();
            for (var reading : read.reports()) {
                all.add(looked(reading, workspace));
            }
            return new Reports(all, read.shown());
        });
        if (state.get() instanceof ImportState.Looking looking) {
            state.set(new ImportState.Looking(ImportStep.PREVIEW, looking.reports(), Optional.of(run)));
            run.onEnd(end -> readAgain(run, end));
        } else {
            state.set(new ImportState.Reading(names, run));
            run.onEnd(end -> {
                if (state.get() instanceof ImportState.Reading(var these, var mine) && mine == run) {
                    first(end);
                }
            });
        }
    }

    private void first(RunState<Reports> end) {
        switch (end) {
            case RunState.Done<Reports>(var reports, var elapsed) ->
                state.set(new ImportState.Looking(ImportStep.PREVIEW, reports, Optional.empty()));
            case RunState.Failed<Reports>(var problems) -> state.set(new ImportState.Choosing(problems));
            case RunState.Stopped<Reports> stopped -> state.set(new ImportState.Choosing(List.of()));
            case RunState.Queued<Reports> queued -> {}
            case RunState.Running<Reports> running -> {}
        }
    }

    /// Reads text from the clipboard as if it were a file.
    void paste(String content) {
        if (content.isBlank()) {
            services.notices().show(Notices.Kind.INFO, say("data.paste.empty"), say("data.paste.empty.sentence"));
            return;
        }
        int number = pasted.size() + 1;
        session.runs()
                .read(monitor -> {
                    var folder = TemporaryFolder.make("outlay-paste-");
                    char first = content.strip().charAt(0);
                    var name = "pasted" + (number > 1 ? "-" + number : "")
                            + (first == '{' || first == '[' ? ".json" : ".csv");
                    Files.write(folder.path().resolve(name), content.getBytes(StandardCharsets.UTF_8));
                    return new Pasted(folder, folder.path().resolve(name));
                })
                .onEnd(end -> {
                    if (end instanceof RunState.Done<Pasted>(var done, var elapsed)) {
                        pasted.add(done.folder());
                        open(List.of(done.file()));
                    } else if (end instanceof RunState.Failed<Pasted> failed) {
                        services.notices().problem(failed.problem());
                    }
                });
    }

    private record Pasted(TemporaryFolder folder, Path file) {}

    private ReadReport looked(ImportReading reading, Workspace workspace) throws WorkspaceException {
        var project = workspace.project().get();
        return new ReadReport(reading, ImportContent.of(reading, words, project.currency(), project.zone()));
    }

    /// Looks at another of the reports.
    void show(int place) {
        if (state.get() instanceof ImportState.Looking(var step, var reports, var again)
                && again.isEmpty()
                && place != reports.at()) {
            state.set(new ImportState.Looking(step, reports.showing(place), again));
        }
    }

    /// Leaves one of the reports out of this import.
    void remove(int place) {
        if (state.get() instanceof ImportState.Looking(var step, var reports, var again) && again.isEmpty()) {
            state.set(
                    reports.several()
                            ? new ImportState.Looking(step, reports.without(place), again)
                            : new ImportState.Choosing(List.of()));
        }
    }

    /// Answers a question or changes what was found out, and reads again.
    ///
    /// @param value an option's; a period is `2026-01-01/2026-01-31`
    void answer(SettingKind kind, String value) {
        read(reading -> ImportAnswering.answered(reading, kind, value));
    }

    /// Says what happens to rows with a finding, and reads again.
    void choose(ProblemCode code, RowChoice choice) {
        read(reading -> reading.answers().with(code, choice));
    }

    /// Says what a column is, and reads again.
    ///
    /// @param target one of [ImportAnswering#targets]
    void map(int column, String target) {
        var currency = Optional.of(session.state().project().currency()).filter(code -> !code.isEmpty());
        read(reading -> reading.table().isEmpty()
                ? reading.answers()
                : ImportAnswering.mapped(reading, column, target, currency));
    }

    /// Reads the report without what was said about such a table before.
    void forget() {
        if (state.get() instanceof ImportState.Looking(var step, var reports, var again)) {
            read(step, reports, (reader, reading) -> reader.forgetting(reading));
        }
    }

    private void read(Function<ImportReading, ImportAnswers> answered) {
        if (state.get() instanceof ImportState.Looking(var step, var reports, var again)) {
            var shown = reports.shown().reading();
            var wanted = answered.apply(
                    again.isPresent() ? given.map(shown::answering).orElse(shown) : shown);
            read(step, reports, (reader, reading) -> reader.again(reading, wanted));
            given = Optional.of(wanted);
        }
    }

    private interface Reading {
        ImportReading of(ImportReader reader, ImportReading before) throws WorkspaceException;
    }

    private void read(ImportStep step, Reports reports, Reading reading) {
        stopReading();
        given = Optional.empty();
        var before = reports.shown();
        var run = session.compute(
                services.text().say("data.run.reading", before.content().title()), (workspace, monitor) -> {
                    var reader = new ImportReader(workspace, LocalDate.now(ZoneOffset.UTC), monitor);
                    return reports.with(looked(reading.of(reader, before.reading()), workspace));
                });
        state.set(new ImportState.Looking(step, reports, Optional.of(run)));
        run.onEnd(end -> readAgain(run, end));
    }

    private void readAgain(Run<Reports> run, RunState<Reports> end) {
        if (state.get() instanceof ImportState.Looking(var now, var before, var mine)
                && mine.filter(it -> it == run).isPresent()) {
            var reports = end instanceof RunState.Done<Reports>(var read, var elapsed) ? read : before;
            state.set(new ImportState.Looking(now, reports, Optional.empty()));
            if (end instanceof RunState.Failed<Reports> failed) {
                services.notices().problem(failed.problem());
            }
        }
    }

    /// Whether the next step can be gone to.
    boolean canGoOn() {
        return state.get() instanceof ImportState.Looking(var step, var reports, var again)
                && again.isEmpty()
                && reports.allow(step);
    }

    void next() {
        if (canGoOn() && state.get() instanceof ImportState.Looking(var step, var reports, var again)) {
            if (step == ImportStep.SUMMARY) {
                store(reports);
            } else {
                state.set(new ImportState.Looking(step.next(), reports, again));
            }
        }
    }

    void back() {
        if (state.get() instanceof ImportState.Looking(var step, var reports, var again)) {
            if (step == ImportStep.PREVIEW) {
                stopReading();
                state.set(new ImportState.Choosing(List.of()));
            } else {
                state.set(new ImportState.Looking(step.before(), reports, again));
            }
        }
    }

    private void store(Reports reports) {
        var fresh = reports.fresh();
        var storing = new ImportStoring(session, services.text());
        var run = storing.store(fresh);
        state.set(new ImportState.Storing(
                words.names(
                        fresh.stream().map(report -> report.content().title()).toList()),
                run));
        run.onEnd(end -> {
            switch (end) {
                case RunState.Done<Result>(var result, var elapsed) -> {
                    stored(result.stored(), storing);
                    result.problems().forEach(services.notices()::problem);
                }
                case RunState.Failed<Result> failed -> {
                    state.set(new ImportState.Looking(ImportStep.SUMMARY, reports, Optional.empty()));
                    services.notices().problem(failed.problem());
                }
                case RunState.Stopped<Result> stopped ->
                    state.set(new ImportState.Looking(ImportStep.SUMMARY, reports, Optional.empty()));
                case RunState.Queued<Result> queued -> {}
                case RunState.Running<Result> running -> {}
            }
        });
    }

    private void stored(List<Stored> all, ImportStoring storing) {
        var made =
                all.stream().filter(each -> !each.receipt().alreadyImported()).toList();
        if (made.isEmpty()) {
            services.notices().show(Notices.Kind.INFO, say("data.stored.nothing"), say("data.nothing.sentence"));
        } else {
            var rows = services.figures()
                    .count(made.stream().mapToLong(Stored::rows).sum());
            services.notices()
                    .show(
                            Notices.Kind.SUCCESS,
                            services.text().say("data.stored", rows),
                            made.size() == 1
                                    ? say("data.stored.sentence")
                                    : services.text().say("data.stored.several", made.size()),
                            new Notices.Action(say("data.stored.undo"), () -> storing.takeBack(made)));
        }
        end();
    }

    /// Gives up; nothing was stored.
    void cancel() {
        stopReading();
        if (state.get() instanceof ImportState.Storing(var title, var run)) {
            run.stop();
        } else {
            end();
        }
    }

    /// Saves what was found as CSV, where the person says.
    void saveFindings() {
        if (state.get() instanceof ImportState.Looking(var step, var reports, var again)) {
            var problems = new ArrayList<Problem>();
            reports.readings().forEach(reading -> {
                problems.addAll(reading.errors());
                problems.addAll(reading.warnings());
            });
            new FileSaving(session.runs(), services)
                    .save(
                            say("data.findings.save.title"),
                            "findings.csv",
                            say("data.findings.saved"),
                            out -> out.write(FindingsFile.of(problems, services.text())));
        }
    }

    /// Saves the rows that are left out as CSV, where the person says.
    void saveRejected() {
        if (state.get() instanceof ImportState.Looking(var step, var reports, var again)) {
            new FileSaving(session.runs(), services)
                    .save(
                            say("data.rejected.save.title"),
                            "rejected-rows.csv",
                            say("data.rejected.saved"),
                            out -> out.write(RejectedFile.of(reports.all(), services.text())));
        }
    }

    private void stopReading() {
        switch (state.get()) {
            case ImportState.Reading(var names, var run) -> run.stop();
            case ImportState.Looking(var step, var reports, var again) -> again.ifPresent(Run::stop);
            case ImportState.Choosing choosing -> {}
            case ImportState.Storing storing -> {}
            case ImportState.Ended ended -> {}
        }
    }

    private void end() {
        var folders = List.copyOf(pasted);
        pasted.clear();
        if (!folders.isEmpty()) {
            session.runs().read(monitor -> {
                for (var folder : folders) {
                    folder.close();
                }
                return folders;
            });
        }
        state.set(new ImportState.Ended());
    }

    private String say(String key) {
        return services.text().say(key);
    }
}
