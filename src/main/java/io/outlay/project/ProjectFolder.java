package io.outlay.project;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.study.StudyResult;
import io.outlay.domain.study.StudySettings;
import io.outlay.files.TemporaryFolder;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.text.Text;
import io.outlay.workspace.Access;
import io.outlay.workspace.LocalMachine;
import io.outlay.workspace.ProjectPackage;
import io.outlay.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/// An open project, from its own folder or restored from a package into a temporary one.
public final class ProjectFolder implements AutoCloseable {
    private final Workspace workspace;
    private final Optional<TemporaryFolder> temporary;

    private ProjectFolder(Workspace workspace, Optional<TemporaryFolder> temporary) {
        this.workspace = workspace;
        this.temporary = temporary;
    }

    public static ProjectFolder workspace(Path folder, LocalMachine machine) throws ProblemException {
        return new ProjectFolder(Workspace.open(folder, Access.WRITE, machine), Optional.empty());
    }

    /// Restores a package; the restored folder goes when this is closed.
    public static ProjectFolder restored(Path zip, LocalMachine machine) throws ProblemException {
        try {
            var folder = TemporaryFolder.make("outlay-package-");
            boolean done = false;
            try {
                var inside = folder.path().resolve("project.outlay");
                // registry and backups of a folder that goes again go with it
                var here = new LocalMachine(folder.path().resolve("data"), machine.clock(), machine.actor());
                ProjectPackage.unpack(zip, inside, here);
                var opened = new ProjectFolder(Workspace.open(inside, Access.WRITE, here), Optional.of(folder));
                done = true;
                return opened;
            } finally {
                if (!done) {
                    folder.close();
                }
            }
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(
                            ProblemCode.CANNOT_WRITE, Location.NOWHERE, zip.toString(), String.valueOf(e.getMessage())),
                    e);
        }
    }

    public Workspace workspace() {
        return workspace;
    }

    /// Goes on with every check of the data that fails now, for a reason that the report prints.
    public void goOnDespite(String reason, Text text) throws ProblemException {
        var health = new DataHealth(workspace, text);
        var overrides = health.overrides();
        for (var check : overrides.blocking(health.checks())) {
            overrides = overrides.with(check, reason);
        }
        workspace.documents().save(overrides.document());
    }

    /// The study of the project: of the question that was asked last, else of the usual one.
    ///
    /// @param seed another seed than that of the last question
    public StudyRun study(OptionalLong seed, Text text, Parallel parallel, Monitor monitor) throws ProblemException {
        var studies = new Studies(workspace, parallel);
        var last = studies.lastSettings();
        if (last.isPresent()) {
            var settings = last.get();
            return studies.current(settings.withSeed(seed.orElse(settings.seed())), monitor);
        }
        new DefaultChannels(workspace).make();
        StudySettings settings = new DefaultSettings(workspace)
                .make(seed.orElse(1))
                .orElseThrow(() -> new ProblemException(Problem.error(
                        ProblemCode.NO_ANALYSIS_DATA,
                        Location.file(workspace.folder().toString()),
                        text.say("project.noCompleteWeek"))));
        return studies.current(settings, monitor);
    }

    /// A study of this project with the fit that it takes its figures from.
    public StudyGround ground(StudyResult study) throws ProblemException {
        return StudyGround.of(workspace, study);
    }

    @Override
    public void close() throws ProblemException {
        workspace.close();
        if (temporary.isPresent()) {
            try {
                temporary.get().close();
            } catch (IOException e) {
                throw new ProblemException(
                        Problem.error(
                                ProblemCode.CANNOT_WRITE,
                                Location.NOWHERE,
                                temporary.get().path().toString(),
                                String.valueOf(e.getMessage())),
                        e);
            }
        }
    }
}
