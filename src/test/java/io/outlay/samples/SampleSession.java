package io.outlay.samples;

import io.outlay.domain.Problem;
import io.outlay.progress.Parallel;
import io.outlay.run.Runs;
import io.outlay.session.Session;
import io.outlay.workspace.Access;
import io.outlay.workspace.LocalMachine;
import io.outlay.workspace.Project;
import io.outlay.workspace.ProjectPackage;
import io.outlay.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Opens a project for tests of view models: everything happens at once on the test's thread.
public final class SampleSession implements AutoCloseable {
    private final Session session;
    private final List<Problem> failures = new ArrayList<>();

    private SampleSession(Workspace workspace) throws Exception {
        session = Session.of(workspace, Parallel.serial(), Runs.immediate(), failures::add);
    }

    /// A bundled sample with its finished study, in a new workspace below `folder`.
    ///
    /// @param id `acme-retail` or `b2b-saas`
    public static SampleSession of(String id, Path folder) throws Exception {
        var zip = folder.resolve(id + ".zip");
        try (var in = SampleSession.class.getResourceAsStream("/io/outlay/samples/" + id + "/" + id + ".zip")) {
            if (in == null) {
                throw new IOException("no package of " + id);
            }
            Files.copy(in, zip);
        }
        var machine = LocalMachine.of(folder.resolve("data"));
        ProjectPackage.unpack(zip, folder.resolve(id + ".outlay"), machine);
        return new SampleSession(Workspace.open(folder.resolve(id + ".outlay"), Access.WRITE, machine));
    }

    /// A new project without data.
    public static SampleSession empty(Path folder) throws Exception {
        return new SampleSession(Workspace.create(
                folder.resolve("empty.outlay"), Project.named("Empty"), LocalMachine.of(folder.resolve("data"))));
    }

    public Session session() {
        return session;
    }

    /// Why edits could not be stored.
    public List<Problem> failures() {
        return failures;
    }

    @Override
    public void close() throws Exception {
        session.close();
        session.runs().close();
    }
}
