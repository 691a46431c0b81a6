package io.outlay.project;

import io.outlay.domain.RunStamp;
import io.outlay.domain.study.StudySettings;
import io.outlay.engine.study.Study;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// Runs the main job on a workspace and keeps its results there. A stored study whose question and data are still the
/// same is read back instead of computed again: it would give the same bits.
public final class Studies {
    /// Kind of the stored results.
    public static final String KIND = "study";

    private final Workspace workspace;
    private final Parallel parallel;

    public Studies(Workspace workspace, Parallel parallel) {
        this.workspace = workspace;
        this.parallel = parallel;
    }

    /// The study of these settings on the data as they are now.
    public StudyRun current(StudySettings settings, Monitor monitor) throws WorkspaceException {
        var request = StudyJson.of(settings);
        var question = digest(request + workspace.channels().setup());
        var data = workspace.performance().summary().digest();
        for (var stored : workspace.results().all(KIND)) {
            var stamp = stored.stamp();
            if (stamp.requestDigest().equals(question)
                    && stamp.dataDigest().equals(data)
                    && stamp.version().equals(Product.version())) {
                return new StudyRun(StudyJson.result(stored.result()), stamp, false);
            }
        }
        return run(settings, request, question, data, monitor);
    }

    /// The settings of the newest stored study.
    public Optional<StudySettings> lastSettings() throws WorkspaceException {
        return workspace.results().latest(KIND).map(stored -> StudyJson.settings(stored.request()));
    }

    private StudyRun run(StudySettings settings, String request, String question, String data, Monitor monitor)
            throws WorkspaceException {
        long start = System.nanoTime();
        var inputs = new StudyLoader(workspace).load(settings);
        var result = new Study(parallel).run(inputs, monitor);
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

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
