package io.outlay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.domain.ProblemCode;
import io.outlay.samples.ChildJvm;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two processes, a full disk, a folder that cannot be written.
class ProcessesTest {
    @TempDir
    Path temp;

    private LocalMachine machine() {
        return LocalMachine.of(temp.resolve("data"));
    }

    @Test
    void aSecondProcessIsToldWithinTwoSecondsAndAKillFreesTheWorkspace() throws Exception {
        var folder = temp.resolve("shop.outlay");
        Workspace.create(folder, Project.named("Shop"), machine()).close();
        try (var child = ChildJvm.start(
                WorkspaceChild.class, "hold", machine().dataFolder().toString(), folder.toString())) {
            child.await("OPEN");
            for (var access : Access.values()) {
                long start = System.nanoTime();
                assertThatThrownBy(() -> Workspace.open(folder, access, machine()))
                        .satisfies(e ->
                                assertThat(((WorkspaceException) e).code()).isEqualTo(ProblemCode.WORKSPACE_IN_USE));
                System.out.println(
                        "second opener (" + access + ") told after " + (System.nanoTime() - start) / 1_000_000 + " ms");
            }
            child.kill();
        }
        try (var workspace = Workspace.open(folder, Access.WRITE, machine())) {
            assertThat(workspace.readOnly()).isFalse();
        }
    }

    @Test
    void oneProcessDoesNotOpenItTwice() throws Exception {
        var folder = temp.resolve("shop.outlay");
        try (var workspace = Workspace.create(folder, Project.named("Shop"), machine())) {
            assertThatThrownBy(() -> Workspace.open(folder, Access.READ, machine()))
                    .satisfies(
                            e -> assertThat(((WorkspaceException) e).code()).isEqualTo(ProblemCode.WORKSPACE_IN_USE));
            workspace.channels().save(WorkspaceChild.channel("a", 1));
        }
    }

    @Test
    void aFullDiskIsSaidAndWhatWasSavedIsThere() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash to limit file sizes with");
        var folder = temp.resolve("shop.outlay");
        try (var workspace = Workspace.create(folder, Project.named("Shop"), machine())) {
            workspace.imports().commit(Facts.many(5, 20, 0), "first");
        }
        var command = new ArrayList<>(List.of("/bin/bash", "-c", "ulimit -f 8192; exec \"$@\"", "bash"));
        command.addAll(ChildJvm.command(
                WorkspaceChild.class, "import", machine().dataFolder().toString(), folder.toString(), "100000"));
        try (var child = ChildJvm.start(command)) {
            var lines = child.end();
            assertThat(lines.toString()).contains("PROBLEM DISK_FULL").doesNotContain("\tat ");
        }
        try (var workspace = Workspace.open(folder, Access.WRITE, machine())) {
            assertThat(workspace.verify().facts()).isEqualTo(100);
            assertThat(workspace.verify().faults()).isEmpty();
            workspace.imports().commit(Facts.many(10, 20, 1), "second");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenOpensForReading() throws Exception {
        var folder = temp.resolve("shop.outlay");
        try (var workspace = Workspace.create(folder, Project.named("Shop"), machine())) {
            workspace.imports().commit(Facts.many(5, 20, 0), "first");
        }
        var command = new ArrayList<>(ChildJvm.command(
                WorkspaceChild.class, "open", machine().dataFolder().toString(), folder.toString()));
        if (System.getProperty("user.name").equals("root")) {
            Assumptions.assumeTrue(
                    Files.isExecutable(Path.of("/usr/bin/setpriv")), "running as root and no setpriv to drop it with");
            command.set(command.indexOf("-cp") + 1, copiedClassPath());
            command.addAll(0, List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(machine().dataFolder(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(machine().registryFile(), PosixFilePermissions.fromString("rw-r--r--"));
        for (var folderMode : List.of("r-xr-xr-x", "rwxrwxrwx")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            for (var name : List.of(WorkspaceFolder.DATABASE, WorkspaceFolder.WITNESS)) {
                Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString("r--r--r--"));
            }
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(folderMode));
            try (var child = ChildJvm.start(command)) {
                var lines = child.end();
                assertThat(lines.getFirst()).contains("readOnly=true facts=100 faults=[]");
                assertThat(lines.get(1)).startsWith("PROBLEM WORKSPACE_READ_ONLY");
                assertThat(lines).hasSize(2);
            }
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// The class path where an ordinary user can read it.
    private String copiedClassPath() throws Exception {
        var copies = new ArrayList<String>();
        for (var element : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var from = Path.of(element);
            var to = temp.resolve("lib").resolve(copies.size() + "-" + from.getFileName());
            try (var files = Files.walk(from)) {
                for (var file : files.toList()) {
                    var target = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.createDirectories(target.getParent());
                        Files.copy(file, target);
                    }
                }
            }
            copies.add(to.toString());
        }
        return String.join(File.pathSeparator, copies);
    }
}
