package io.outlay.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.samples.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A power cut after "saved" loses nothing: before an edit is acknowledged, the database file and the witness are
/// forced to the disk after their last write. Watched from outside with strace, where there is one.
class ForceTest {
    private static final int EDITS = 5;

    @TempDir
    Path folder;

    @Test
    void everyUnitOfWorkIsForcedAfterItsLastWrite() throws Exception {
        Assumptions.assumeTrue(canTrace(), "no strace that may trace");
        var machine = LocalMachine.of(folder.resolve("data"));
        var project = folder.resolve("a.outlay");
        Workspace.create(project, Project.named("a"), machine).close();
        var trace = folder.resolve("trace.txt");
        var command = new ArrayList<>(List.of(
                "/usr/bin/strace",
                "-f",
                "-y",
                "-s",
                "16",
                "-e",
                "trace=write,pwrite64,fsync,fdatasync,rename",
                "-o",
                trace.toString()));
        command.addAll(ChildJvm.command(
                WorkspaceChild.class, "edit", folder.resolve("data").toString(), project.toString()));
        try (var child = ChildJvm.start(command)) {
            for (int i = 0; i < EDITS; i++) {
                child.await("ACK ");
            }
        }
        assertThat(acknowledged(Files.readAllLines(trace))).isGreaterThanOrEqualTo(EDITS);
    }

    private static boolean canTrace() throws Exception {
        return Files.isExecutable(Path.of("/usr/bin/strace"))
                && new ProcessBuilder("/usr/bin/strace", "-f", "-o", "/dev/null", "true")
                                .start()
                                .waitFor()
                        == 0;
    }

    /// Walks the trace and fails at an acknowledgement that anything unforced stands before.
    private static int acknowledged(List<String> trace) {
        int acknowledged = 0;
        boolean databaseDirty = false;
        boolean witnessMoved = false;
        for (var line : trace) {
            if (line.contains("workspace.mv.db>")) {
                databaseDirty = line.contains("write");
            } else if (line.contains("rename(") && line.contains("witness")) {
                witnessMoved = true;
            } else if (line.contains("\"ACK ")) {
                assertThat(databaseDirty)
                        .as("written after the last force: " + line)
                        .isFalse();
                assertThat(witnessMoved).as("witness not moved before: " + line).isTrue();
                witnessMoved = false;
                acknowledged++;
            }
        }
        return acknowledged;
    }
}
