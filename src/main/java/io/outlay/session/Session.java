package io.outlay.session;

import io.outlay.domain.Problem;
import io.outlay.domain.mix.MixProgress;
import io.outlay.domain.study.StudySettings;
import io.outlay.progress.Cancelled;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.project.MixAnswer;
import io.outlay.project.Question;
import io.outlay.project.StudyRun;
import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.run.Runs;
import io.outlay.workspace.Document;
import io.outlay.workspace.DocumentSet;
import io.outlay.workspace.Recovery;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The open project of a window. Rooms observe its [ProjectState]; whatever changes the project goes through here, is
/// stored at once away from the window, and comes back as the next state. Used from the window's thread.
public final class Session implements AutoCloseable {
    private final Workspace workspace;
    private final Parallel parallel;
    private final Runs runs;
    private final Consumer<Problem> failures;
    private final StateReader reader;
    private final ReadOnlyObjectWrapper<ProjectState> state;
    private final ReadOnlyObjectWrapper<Optional<Run<StudyRun>>> analysis;
    private final MixFitting fitting;
    private final ReadOnlyObjectProperty<ProjectState> seen;
    private final ReadOnlyObjectProperty<Optional<Run<StudyRun>>> seenAnalysis;

    /// What is done with the workspace, away from the window.
    @FunctionalInterface
    public interface Work<R> {
        R run(Workspace workspace, Monitor monitor) throws Exception;
    }

    private Session(
            Workspace workspace,
            Parallel parallel,
            Runs runs,
            Consumer<Problem> failures,
            StateReader reader,
            ProjectState first) {
        this.workspace = workspace;
        this.failures = failures;
        this.parallel = parallel;
        this.runs = runs;
        this.reader = reader;
        this.state = new ReadOnlyObjectWrapper<>(first);
        this.analysis = new ReadOnlyObjectWrapper<>(Optional.empty());
        this.fitting = new MixFitting(runs);
        this.seen = state.getReadOnlyProperty();
        this.seenAnalysis = analysis.getReadOnlyProperty();
    }

    private Session(Session whole, ObservableValue<Boolean> shown) {
        this.workspace = whole.workspace;
        this.failures = whole.failures;
        this.parallel = whole.parallel;
        this.runs = whole.runs;
        this.reader = whole.reader;
        this.state = whole.state;
        this.analysis = whole.analysis;
        this.fitting = whole.fitting;
        this.seen = seen(whole.state, shown);
        this.seenAnalysis = seen(whole.analysis, shown);
    }

    private static <T> ReadOnlyObjectProperty<T> seen(ReadOnlyObjectWrapper<T> whole, ObservableValue<Boolean> shown) {
        var seen = new ReadOnlyObjectWrapper<>(whole.get());
        whole.when(shown).subscribe(value -> seen.set(value));
        return seen.getReadOnlyProperty();
    }

    /// The same session as a room sees it that is not always in view: while `shown` is false its state stands still,
    /// and what a hidden room would show is not computed; when it is shown again, the state catches up. What
    /// the room does goes to the project as ever.
    public Session seenWhile(ObservableValue<Boolean> shown) {
        return new Session(this, shown);
    }

    /// Reads the first state; slow, so it belongs into a job. The session owns the workspace from now on.
    ///
    /// @param failures is told, on the window's thread, why an edit could not be stored
    public static Session of(Workspace workspace, Parallel parallel, Runs runs, Consumer<Problem> failures)
            throws WorkspaceException {
        Question.makeChannels(workspace);
        var reader = new StateReader(workspace, parallel);
        return new Session(workspace, parallel, runs, failures, reader, reader.read());
    }

    public ReadOnlyObjectProperty<ProjectState> stateProperty() {
        return seen;
    }

    public ProjectState state() {
        return seen.get();
    }

    public Path folder() {
        return workspace.folder();
    }

    public Recovery recovery() {
        return workspace.recovery();
    }

    public Runs runs() {
        return runs;
    }

    /// The threads that engines may compute on.
    public Parallel parallel() {
        return parallel;
    }

    /// Stores an edit. It can be undone.
    public <T> Run<ProjectState> edit(Edit<T> edit) {
        return changed(runs.change(monitor -> {
            new EditStack(workspace).commit(edit);
            return reading();
        }));
    }

    /// Asks another question of the data, as an edit.
    ///
    /// @param label what was changed, in the person's words
    public Run<ProjectState> ask(StudySettings settings, String label, String mergeKey) {
        return changed(runs.change(monitor -> {
            // where nothing was chosen yet, the question follows the newest study: taking back must not depend on that
            var before = Question.document(Question.of(workspace).orElse(settings));
            new EditStack(workspace)
                    .commit(new Edit<>(EditKind.DOCUMENT, label, before, Question.document(settings), mergeKey));
            return reading();
        }));
    }

    /// Replaces a room's document, as an edit.
    public Run<ProjectState> save(Document document, String label, String mergeKey) {
        return changed(runs.change(monitor -> {
            var before = workspace.documents().get(document.name());
            new EditStack(workspace).commit(new Edit<>(EditKind.DOCUMENT, label, before, document, mergeKey));
            return reading();
        }));
    }

    /// Asks another question and replaces a room's document, as one edit.
    public Run<ProjectState> ask(StudySettings settings, Document document, String label) {
        return changed(runs.change(monitor -> {
            var question = Question.document(Question.of(workspace).orElse(settings));
            var before = new DocumentSet(List.of(question, workspace.documents().get(document.name())));
            var after = new DocumentSet(List.of(Question.document(settings), document));
            new EditStack(workspace).commit(Edit.of(EditKind.DOCUMENTS, label, before, after));
            return reading();
        }));
    }

    /// Takes the newest edit back; what it was, if there was one.
    public Run<Optional<String>> undo() {
        return step(EditStack::undo);
    }

    /// Does the edit again that was taken back last; what it was, if there was one.
    public Run<Optional<String>> redo() {
        return step(EditStack::redo);
    }

    private interface Step {
        Optional<String> take(EditStack stack) throws WorkspaceException;
    }

    private record Stepped(Optional<String> label, ProjectState state) {}

    private Run<Optional<String>> step(Step step) {
        var run = runs.change(monitor -> {
            var taken = step.take(new EditStack(workspace));
            return new Stepped(taken, reading());
        });
        run.onDone(stepped -> state.set(newest(stepped.state())));
        run.onEnd(this::report);
        return run.map(Stepped::label);
    }

    /// A change that the run bar shows, such as an import. The next state follows before its end is told.
    public <R> Run<R> change(String label, Work<R> work) {
        return told(runs.start(label, monitor -> {
            var result = work.run(workspace, monitor);
            Question.makeChannels(workspace);
            return new Told<>(result, reading());
        }));
    }

    /// Reads from the workspace for a room.
    public <R> Run<R> read(Work<R> work) {
        return runs.read(monitor -> work.run(workspace, monitor));
    }

    /// Computes on the workspace without changing it; the run bar shows it.
    public <R> Run<R> compute(String label, Work<R> work) {
        return runs.start(label, monitor -> work.run(workspace, monitor));
    }

    /// Answers the present question: fits curves, plans, simulates, looks at the hours. What did not change is not
    /// computed again.
    ///
    /// @throws IllegalStateException when there is no question
    public Run<StudyRun> analyse(String label) {
        var shown = state.get().question().orElseThrow();
        var stored = allStored();
        var run = change(label, (open, monitor) -> {
            stored.await();
            return reader.studies().current(Question.of(open).orElse(shown), monitor);
        });
        analysis.set(Optional.of(run));
        return run;
    }

    /// Opens when what was changed a moment ago is stored, so that it is part of what is asked next.
    private CountDownLatch allStored() {
        var stored = new CountDownLatch(1);
        runs.change(monitor -> {
            stored.countDown();
            return true;
        });
        return stored;
    }

    /// Fits the mix model as it is stated, and answers the present question with it where it is to lead and can. How
    /// far the sampling is, is told by [#mixProgressProperty].
    public Run<MixAnswer> fitMix(String label) {
        var stored = allStored();
        var live = fitting.begin();
        var run = change(label, (open, monitor) -> {
            stored.await();
            var answer = reader.models().current(reader.models().settings(), live, monitor);
            if (answer instanceof MixAnswer.Fitted
                    && reader.models().standing().leading().isPresent()) {
                monitor.progress(1, "mix.phase.study");
                var question = Question.of(open);
                if (question.isPresent()) {
                    try {
                        reader.studies().current(question.get(), monitor.stopsOnly());
                    } catch (Cancelled planning) {
                        // The fit is done and stored; what was stopped is the plan, which then waits to be asked for.
                        return answer;
                    }
                }
            }
            return answer;
        });
        fitting.follow(run, live);
        return run;
    }

    /// The newest [#fitMix], whichever room asked for it.
    public ReadOnlyObjectProperty<Optional<Run<MixAnswer>>> mixFitProperty() {
        return fitting.runProperty();
    }

    /// How far the sampling of the newest [#fitMix] is; empty before it begins.
    public ReadOnlyObjectProperty<Optional<MixProgress>> mixProgressProperty() {
        return fitting.progressProperty();
    }

    /// The newest [#analyse], whichever room asked for it: rooms show from it that it runs, or why it failed.
    public ReadOnlyObjectProperty<Optional<Run<StudyRun>>> analysisProperty() {
        return seenAnalysis;
    }

    private record Told<R>(R result, ProjectState state) {}

    private <R> Run<R> told(Run<Told<R>> run) {
        run.onDone(end -> state.set(newest(end.state())));
        return run.map(Told::result);
    }

    private Run<ProjectState> changed(Run<ProjectState> run) {
        return run.onDone(next -> state.set(newest(next))).onEnd(this::report);
    }

    private void report(RunState<?> end) {
        if (end instanceof RunState.Failed<?> failed) {
            failures.accept(failed.problem());
        }
    }

    /// A state that was read earlier may arrive later.
    private ProjectState newest(ProjectState next) {
        return next.revision() >= state.get().revision() ? next : state.get();
    }

    private ProjectState reading() throws WorkspaceException {
        synchronized (reader) {
            return reader.read();
        }
    }

    /// Ends all work on the project and closes it in good order.
    @Override
    public void close() throws WorkspaceException {
        workspace.close();
    }
}
