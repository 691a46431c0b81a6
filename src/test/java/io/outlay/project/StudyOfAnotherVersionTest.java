package io.outlay.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.workspace.Access;
import io.outlay.workspace.LocalMachine;
import io.outlay.workspace.ProjectPackage;
import io.outlay.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyOfAnotherVersionTest {
    private static final String ID = "b2b-saas";

    @TempDir
    Path folder;

    @Test
    void itIsMadeAnewWhenItIsAskedFor() throws Exception {
        var zip = folder.resolve("package.zip");
        try (var in = SampleProject.of(ID).open(ID + ".zip")) {
            Files.copy(in, zip);
        }
        var machine = LocalMachine.of(folder.resolve("data"));
        var project = folder.resolve("project.outlay");
        ProjectPackage.unpack(zip, project, machine);
        try (var workspace = Workspace.open(project, Access.WRITE, machine)) {
            var studies = new Studies(workspace, Parallel.serial());
            var settings = studies.lastSettings().orElseThrow();
            var before = studies.current(settings, Monitor.silent());
            var stored = workspace.results().latest(Studies.KIND).orElseThrow();
            workspace
                    .results()
                    .append(
                            Studies.KIND,
                            stored.stamp(),
                            stored.request(),
                            stored.result().replaceFirst("\\{", "{\"of_another_version\":1,"));
            assertThat(studies.newest()).isEmpty();
            assertThat(studies.current(settings, Monitor.silent()).result()).isEqualTo(before.result());
            assertThat(studies.newest()).isPresent();
        }
    }
}
