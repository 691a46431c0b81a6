package io.outlay.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.engine.study.Study;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.run.Workers;
import io.outlay.workspace.Access;
import io.outlay.workspace.LocalMachine;
import io.outlay.workspace.ProjectPackage;
import io.outlay.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The samples' packages hold their raw exports' facts and a finished study; computing the study again from the
/// facts gives the same bits. After a wanted change of results: `mvn -q test-compile exec:exec@packages`.
class StoredResultsTest {
    static final List<String> SAMPLES = SampleProject.IDS;

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void recomputingGivesTheSameBits(String id) throws Exception {
        var zip = folder.resolve(id + ".zip");
        try (var in = SampleProject.of(id).open(id + ".zip")) {
            Files.copy(in, zip);
        }
        var machine = LocalMachine.of(folder.resolve("data"));
        var project = folder.resolve(id + ".outlay");
        ProjectPackage.unpack(zip, project, machine);
        try (var workspace = Workspace.open(project, Access.WRITE, machine);
                var workers = Workers.perCore()) {
            var stored = workspace.results().latest(Studies.KIND).orElseThrow();
            assertThat(stored.stamp().dataDigest())
                    .isEqualTo(workspace.performance().summary().digest());
            var inputs = new StudyLoader(workspace, new MixModels(workspace, Parallel.serial()))
                    .load(StudyJson.settings(stored.request()));
            var again = new Study(workers).run(inputs, Monitor.silent());
            assertThat(StudyJson.of(again)).isEqualTo(stored.result());
        }
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void thePackageHoldsWhatTheRawExportsSay(String id) throws Exception {
        var zip = folder.resolve(id + ".zip");
        try (var in = SampleProject.of(id).open(id + ".zip")) {
            Files.copy(in, zip);
        }
        var machine = LocalMachine.of(folder.resolve("data"));
        var project = folder.resolve("package.outlay");
        ProjectPackage.unpack(zip, project, machine);
        try (var packed = Workspace.open(project, Access.READ, machine);
                var raw = SampleWorkspace.of(id, folder)) {
            assertThat(packed.performance().summary().digest())
                    .isEqualTo(raw.performance().summary().digest());
            assertThat(packed.channels().setup()).isEqualTo(raw.channels().setup());
            assertThat(packed.project().get()).isEqualTo(raw.project().get());
        }
    }
}
