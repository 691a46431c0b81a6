package io.outlay.project;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.files.TemporaryFolder;
import io.outlay.workspace.Access;
import io.outlay.workspace.LocalMachine;
import io.outlay.workspace.Project;
import io.outlay.workspace.ProjectPackage;
import io.outlay.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;

/// Finds a place for projects that a person starts without saying where: samples, packages, first imports.
public final class Projects {
    private static final String ENDING = ".outlay";

    private final LocalMachine machine;

    public Projects(LocalMachine machine) {
        this.machine = machine;
    }

    /// Opens a project in its folder.
    public Workspace open(Path folder) throws ProblemException {
        return Workspace.open(folder, Access.WRITE, machine);
    }

    /// Opens the bundled sample, as it was left or, the first time, as it was packed with its finished study.
    ///
    /// @param id one of [SampleProject#IDS]
    public Workspace sample(String id) throws ProblemException {
        var folder = folder().resolve(id + ENDING);
        if (!Workspace.exists(folder)) {
            try (var scratch = TemporaryFolder.make("outlay-sample-")) {
                var zip = scratch.path().resolve(id + ".zip");
                try (var in = SampleProject.of(id).open(id + ".zip")) {
                    Files.copy(in, zip);
                }
                ProjectPackage.unpack(zip, folder, machine);
            } catch (IOException e) {
                throw unwritten(folder, e);
            }
        }
        return open(folder);
    }

    /// Unpacks a package into a new folder and opens it.
    public Workspace unpacked(Path zip) throws ProblemException {
        var name = ProjectPackage.stem(zip);
        var folder = free(name);
        ProjectPackage.unpack(zip, folder, machine);
        return open(folder);
    }

    /// A new, empty project of that name.
    public Workspace made(String name) throws ProblemException {
        return Workspace.create(free(name), Project.named(name), machine);
    }

    /// Where this machine keeps projects started without a place of their own, backups and preferences.
    public Path dataFolder() {
        return machine.dataFolder();
    }

    private Path folder() {
        return machine.dataFolder().resolve("projects");
    }

    /// A folder that does not exist yet, named after the project as far as file systems allow.
    private Path free(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^A-Za-z0-9 _-]", "")
                .strip()
                .replace(' ', '-')
                .toLowerCase(java.util.Locale.ROOT);
        var stem = plain.isEmpty() ? "project" : plain;
        var folder = folder().resolve(stem + ENDING);
        for (int n = 2; Files.exists(folder); n++) {
            folder = folder().resolve(stem + "-" + n + ENDING);
        }
        return folder;
    }

    private static ProblemException unwritten(Path folder, IOException e) {
        return new ProblemException(
                Problem.error(
                        ProblemCode.CANNOT_WRITE,
                        Location.file(folder.toString()),
                        folder.toString(),
                        String.valueOf(e.getMessage())),
                e);
    }
}
