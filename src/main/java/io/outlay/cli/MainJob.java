package io.outlay.cli;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.project.ProjectReport;
import io.outlay.project.SampleImporter;
import io.outlay.project.SampleProject;
import io.outlay.project.SampleStudy;
import io.outlay.project.StudyRun;
import io.outlay.report.Paper;
import io.outlay.report.ReportFiles;
import io.outlay.workspace.Access;
import io.outlay.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalLong;

/// A sample project from raw exports to the report.
final class MainJob {
    private final BatchContext context;

    MainJob(BatchContext context) {
        this.context = context;
    }

    StudySummary run(String sampleId, Path out) throws ProblemException {
        if (!SampleProject.IDS.contains(sampleId)) {
            throw new ProblemException(
                    Problem.error(ProblemCode.BAD_VALUE, Location.path("--sample"), "--sample", sampleId));
        }
        var sample = SampleProject.of(sampleId);
        var folder = out.resolve(sampleId + ".outlay");
        var machine = Machine.of(context);
        try (var workspace = Workspace.exists(folder)
                ? Workspace.open(folder, Access.WRITE, machine)
                : Workspace.create(folder, sample.project(), machine)) {
            new SampleImporter(sample, LocalDate.now()).into(workspace, context.monitor());
            var run = new SampleStudy(sample, context.seed(OptionalLong.empty()))
                    .in(workspace, context.parallel(), context.monitor());
            return report(workspace, run, out, Paper.A4);
        }
    }

    /// Writes the report of a study and says what is in it.
    StudySummary report(Workspace workspace, StudyRun run, Path out, Paper paper) throws ProblemException {
        context.monitor().progress(0, "project.reporting");
        context.monitor().check();
        workspace.requireSound();
        var report = new ProjectReport(workspace, context.text()).of(run);
        try {
            var written = new ReportFiles(context.text()).write(report, out, paper);
            return StudySummary.of(workspace.folder(), run, report, written);
        } catch (IOException e) {
            throw Writing.problem(out, e);
        }
    }
}
