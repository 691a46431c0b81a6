package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.workspace.LocalMachine;
import io.outlay.workspace.Project;
import io.outlay.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceCommandsTest {
    @TempDir
    Path temp;

    private LocalMachine machine() {
        return LocalMachine.of(temp.resolve(".data/outlay"));
    }

    @Test
    void packUnpackAndVerifyTell() throws Exception {
        Workspace.create(temp.resolve("a.outlay"), Project.named("A"), machine())
                .close();
        var packed = CommandLineRun.in(temp, "pack", "a.outlay", "a.zip");
        assertThat(packed.exitCode()).as(packed.out()).isZero();
        assertThat(packed.json().path("content").path("facts").asInt()).isZero();
        var unpacked = CommandLineRun.in(temp, "unpack", "a.zip", "b.outlay");
        assertThat(unpacked.exitCode()).as(unpacked.out()).isZero();
        var verified = CommandLineRun.in(temp, "verify", "b.outlay");
        assertThat(verified.exitCode()).as(verified.out()).isZero();
        assertThat(verified.json().path("status").asString()).isEqualTo("sound");
        assertThat(verified.json().path("commit_seq").asInt()).isEqualTo(2);
    }

    @Test
    void failuresAreTheErrorFormWithTheirExitCode() throws Exception {
        assertThat(CommandLineRun.in(temp, "verify", "none.outlay").exitCode()).isEqualTo(2);
        Files.writeString(temp.resolve("no.zip"), "not a zip");
        var refused = CommandLineRun.in(temp, "unpack", "no.zip", "c.outlay");
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.json().path("error").path("code").asString()).isEqualTo("PACKAGE_INVALID");
        assertThat(temp.resolve("c.outlay")).doesNotExist();
        try (var open = Workspace.create(temp.resolve("d.outlay"), Project.named("D"), machine())) {
            var inUse = CommandLineRun.in(temp, "verify", "d.outlay");
            assertThat(inUse.exitCode()).isEqualTo(5);
            assertThat(open.readOnly()).isFalse();
        }
        var file = temp.resolve("d.outlay/workspace.mv.db");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
        var damaged = CommandLineRun.in(temp, "verify", "d.outlay");
        assertThat(damaged.exitCode()).isEqualTo(6);
        assertThat(damaged.json().path("error").path("code").asString()).isEqualTo("WORKSPACE_DAMAGED");
        assertThat(damaged.err()).doesNotContain("Exception").hasLineCount(1);
    }

    @Test
    void doctorTriesTheDatabase() {
        var run = CommandLineRun.in(temp, "doctor");
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.json().path("database").path("engine").asString()).startsWith("H2 2.");
        assertThat(temp.resolve(".data/outlay/scratch")).isEmptyDirectory();
    }
}
