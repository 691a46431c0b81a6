package io.outlay.project;

import io.outlay.progress.Monitor;
import io.outlay.run.Workers;
import io.outlay.workspace.ProjectPackage;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the samples' packages: every sample imported and studied, so that it can be opened without waiting. Run
/// after a change of results: `mvn -q test-compile exec:exec@packages`.
final class SamplePackages {
    private SamplePackages() {}

    public static void main(String[] args) throws Exception {
        var root = Path.of(args.length > 0 ? args[0] : "sample-projects");
        for (var id : SampleProject.IDS) {
            var folder = Files.createTempDirectory("outlay-packages-");
            try (var workers = Workers.perCore();
                    var workspace = SampleWorkspace.of(id, folder)) {
                new SampleStudy(SampleProject.of(id), 1).in(workspace, workers, Monitor.silent());
                var zip = root.resolve(id).resolve(id + ".zip");
                Files.deleteIfExists(zip);
                ProjectPackage.pack(workspace, zip);
            }
        }
    }
}
