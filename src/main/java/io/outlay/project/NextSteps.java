package io.outlay.project;

import io.outlay.report.AdviceLine;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.util.List;

/// What a study advises to do next: the recommendations of its report, in the same words.
public final class NextSteps {
    private final Workspace workspace;
    private final Text text;
    private final Figures figures;

    public NextSteps(Workspace workspace, Text text, Figures figures) {
        this.workspace = workspace;
        this.text = text;
        this.figures = figures;
    }

    /// At most three, the most valuable first.
    public List<AdviceLine> of(StudyRun run) throws WorkspaceException {
        return AdviceLine.of(new ProjectReport(workspace, text).of(run), text, figures);
    }
}
