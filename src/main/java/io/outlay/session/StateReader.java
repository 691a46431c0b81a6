package io.outlay.session;

import io.outlay.domain.Period;
import io.outlay.domain.data.ChannelDay;
import io.outlay.progress.Parallel;
import io.outlay.project.MixModels;
import io.outlay.project.Question;
import io.outlay.project.Studies;
import io.outlay.project.StudyRun;
import io.outlay.workspace.DataSummary;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Reads a [ProjectState]; what is large is read again only when it changed. Used by one thread at a time.
final class StateReader {
    private record Data(
            String digest, Object depends, DataSummary summary, List<ChannelDay> days, Optional<Period> dates) {}

    private record Known(long id, Object channels, Optional<StudyRun> study) {}

    private final Workspace workspace;
    private final Studies studies;
    private final MixModels models;
    private @Nullable Data data;
    private @Nullable Known known;

    StateReader(Workspace workspace, Parallel parallel) {
        this.workspace = workspace;
        this.studies = new Studies(workspace, parallel);
        this.models = new MixModels(workspace, parallel);
    }

    Studies studies() {
        return studies;
    }

    MixModels models() {
        return models;
    }

    ProjectState read() throws WorkspaceException {
        var project = workspace.project().get();
        var setup = workspace.channels().setup();
        var now = data(
                List.of(setup.rules(), project.currency(), workspace.channels().tags()));
        var question = Question.of(workspace);
        var answer = question.isPresent() ? studies.answer(question.get()) : OptionalLong.empty();
        var study = study(answer, setup.channels());
        var stack = new EditStack(workspace);
        var newest = workspace.history().newest(1);
        return new ProjectState(
                workspace.commitSeq(),
                project,
                setup,
                now.summary(),
                now.days(),
                now.dates(),
                question,
                study,
                answer.isPresent() && study.isPresent(),
                models.standing(now.summary(), now.days()),
                stack.undoLabel(),
                stack.redoLabel(),
                newest.getFirst().at(),
                workspace.readOnly());
    }

    private Data data(Object depends) throws WorkspaceException {
        var digest = workspace.performance().dataDigest();
        var before = data;
        if (before != null && before.digest().equals(digest) && before.depends().equals(depends)) {
            return before;
        }
        var summary = workspace.performance().summary();
        var dates = dates(summary);
        List<ChannelDay> days = dates.isPresent() ? workspace.performance().daily(dates.get()) : List.of();
        var read = new Data(digest, depends, summary, days, dates);
        data = read;
        return read;
    }

    private static Optional<Period> dates(DataSummary summary) {
        var from =
                summary.sources().stream().map(source -> source.dates().from()).min(Comparator.naturalOrder());
        Optional<LocalDate> to =
                summary.sources().stream().map(source -> source.dates().to()).max(Comparator.naturalOrder());
        return from.flatMap(first -> to.map(last -> new Period(first, last)));
    }

    /// The study that answers the question, else the newest one.
    private Optional<StudyRun> study(OptionalLong answer, Object channels) throws WorkspaceException {
        var wanted = answer.isPresent() ? answer : workspace.results().latestId(Studies.KIND);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        var before = known;
        if (before != null
                && before.id() == wanted.getAsLong()
                && before.channels().equals(channels)) {
            return before.study();
        }
        var study = studies.stored(wanted.getAsLong());
        known = new Known(wanted.getAsLong(), channels, study);
        return study;
    }
}
