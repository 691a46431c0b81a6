package io.outlay.project;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.RunStamp;
import io.outlay.domain.study.StudySettings;
import io.outlay.engine.study.Study;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.text.Text;
import io.outlay.workspace.StoredResult;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Runs the main job on a workspace and keeps its results there. A stored study whose question and data are still the
/// same is read back instead of computed again: it would give the same bits.
public final class Studies {
    /// Kind of the stored results.
    public static final String KIND = "study";

    private final Workspace workspace;
    private final Parallel parallel;
    private final MixModels models;

    public Studies(Workspace workspace, Parallel parallel) {
        this.workspace = workspace;
        this.parallel = parallel;
        this.models = new MixModels(workspace, parallel);
    }

    /// The study of these settings on the data as they are now.
    ///
    /// @throws ProblemException DATA_CHECK where a check of the data fails that nobody gave a reason to go on with
    public StudyRun current(StudySettings settings, Monitor monitor) throws ProblemException {
        var request = StudyJson.of(settings);
        var question = question(request);
        var data = workspace.performance().dataDigest();
        var stored = workspace.results().find(KIND, question, data, Product.version());
        var run = stored.isPresent() ? read(stored.get()) : Optional.<StudyRun>empty();
        return run.isPresent() ? run.get() : run(settings, request, question, data, monitor);
    }

    /// The newest stored study, whatever it answers.
    public Optional<StudyRun> newest() throws WorkspaceException {
        var stored = workspace.results().latest(KIND);
        return stored.isPresent() ? read(stored.get()) : Optional.empty();
    }

    /// Number of the stored study that answers this question on the data and channels as they are now, whenever it was
    /// made: a choice that is taken back brings the study before it back. Cheap.
    public OptionalLong answer(StudySettings settings) throws WorkspaceException {
        return workspace
                .results()
                .findId(
                        KIND,
                        question(StudyJson.of(settings)),
                        workspace.performance().dataDigest(),
                        Product.version());
    }

    /// A stored study by its number.
    public Optional<StudyRun> stored(long id) throws WorkspaceException {
        var stored = workspace.results().get(id);
        return stored.isPresent() ? read(stored.get()) : Optional.empty();
    }

    /// The settings of the newest stored study.
    public Optional<StudySettings> lastSettings() throws WorkspaceException {
        return workspace.results().latest(KIND).map(stored -> StudyJson.settings(stored.request()));
    }

    /// Empty for a study in the form of another version: it follows from the data, and is made anew when asked for.
    private Optional<StudyRun> read(StoredResult stored) throws WorkspaceException {
        var channels = workspace.channels().channels();
        return StoredForm.read(() -> StudyJson.result(stored.result()))
                .map(result -> new StudyRun(result.withLooksOf(channels), stored.stamp(), false));
    }

    private StudyRun run(StudySettings settings, String request, String question, String data, Monitor monitor)
            throws ProblemException {
        requireHealthy();
        long start = System.nanoTime();
        var inputs = new StudyLoader(workspace, models).load(settings);
        var earlier = newest().filter(run -> run.stamp().version().equals(Product.version()))
                .map(StudyRun::result);
        var result = new Study(parallel).run(inputs, earlier, monitor);
        var stamp = new RunStamp(
                KIND,
                Product.version(),
                settings.seed(),
                question,
                data,
                "plain",
                (System.nanoTime() - start) / 1_000_000,
                "DONE");
        if (!workspace.readOnly()) {
            workspace.results().append(KIND, stamp, request, StudyJson.of(result));
        }
        return new StudyRun(result, stamp, true);
    }

    private void requireHealthy() throws ProblemException {
        var health = new DataHealth(workspace, Text.english());
        var blocking = health.overrides().blocking(health.checks());
        if (!blocking.isEmpty()) {
            var names = blocking.stream()
                    .map(check -> DataHealth.name(check, Text.english()))
                    .collect(Collectors.joining(", "));
            throw new ProblemException(Problem.error(ProblemCode.DATA_CHECK, Location.NOWHERE, names));
        }
    }

    /// What a study depends on besides its data: how channels are called and coloured is not part of it.
    private String question(String request) throws WorkspaceException {
        var mix = models.leading();
        var setup = workspace.channels().setup();
        return Digests.of(request
                + setup.channels().stream()
                        .map(channel -> channel.id() + " " + channel.minimum() + " " + channel.maximum() + " "
                                + channel.locked() + " " + channel.archived())
                        .toList()
                + setup.rules()
                + mix.map(fit -> " mix " + fit.digest()).orElse(""));
    }
}
