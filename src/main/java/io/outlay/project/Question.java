package io.outlay.project;

import io.outlay.domain.study.StudySettings;
import io.outlay.progress.Parallel;
import io.outlay.workspace.Document;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.util.Optional;

/// What the project is asked now: what the person chose, else what the newest study answered, else the usual question.
public final class Question {
    /// Name of the document that keeps it.
    public static final String DOCUMENT = "question";

    private static final long SEED = 1;

    private Question() {}

    /// Empty when there is not one complete week of data.
    public static Optional<StudySettings> of(Workspace workspace) throws WorkspaceException {
        var chosen = workspace.documents().get(DOCUMENT).content();
        if (!chosen.isEmpty()) {
            return Optional.of(StudyJson.settings(chosen));
        }
        var last = new Studies(workspace, Parallel.serial()).lastSettings();
        return last.isPresent() ? last : new DefaultSettings(workspace).make(SEED);
    }

    /// The document that keeps these settings as the question.
    public static Document document(StudySettings settings) {
        return new Document(DOCUMENT, StudyJson.of(settings));
    }

    /// One channel per platform where nobody has set any up: what a first import needs to be seen.
    public static void makeChannels(Workspace workspace) throws WorkspaceException {
        new DefaultChannels(workspace).make();
    }
}
