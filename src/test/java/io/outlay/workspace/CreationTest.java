package io.outlay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.domain.ProblemCode;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreationTest {
    @TempDir
    Path temp;

    private LocalMachine machine() {
        return LocalMachine.of(temp.resolve("data"));
    }

    @Test
    void whatACreationCutShortLeavesIsNoWorkspaceAndInNobodysWay() throws Exception {
        var folder = Files.createDirectory(temp.resolve("shop.outlay"));
        Files.writeString(folder.resolve(WorkspaceFolder.MAKING), "");
        Files.write(folder.resolve(WorkspaceFolder.DATABASE), new byte[20_000]);
        assertThat(Workspace.exists(folder)).isFalse();
        assertThatThrownBy(() -> Workspace.open(folder, Access.WRITE, machine()))
                .satisfies(e -> assertThat(((WorkspaceException) e).code()).isEqualTo(ProblemCode.WORKSPACE_NOT_FOUND));
        Workspace.create(folder, Project.named("Shop"), machine()).close();
        assertThat(Workspace.exists(folder)).isTrue();
        assertThat(folder.resolve(WorkspaceFolder.MAKING)).doesNotExist();
        try (var workspace = Workspace.open(folder, Access.WRITE, machine())) {
            assertThat(workspace.verify().sound()).isTrue();
        }
    }

    @Test
    void aFolderThatAnotherProcessIsMakingIsInUse() throws Exception {
        var folder = Files.createDirectory(temp.resolve("shop.outlay"));
        var mark = folder.resolve(WorkspaceFolder.MAKING);
        try (var other = FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = other.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> Workspace.create(folder, Project.named("Shop"), machine()))
                    .satisfies(
                            e -> assertThat(((WorkspaceException) e).code()).isEqualTo(ProblemCode.WORKSPACE_IN_USE));
        }
    }

    @Test
    void aWorkspaceWithoutItsDatabaseIsDamagedNotFree() throws Exception {
        var folder = temp.resolve("shop.outlay");
        Workspace.create(folder, Project.named("Shop"), machine()).close();
        Files.delete(folder.resolve(WorkspaceFolder.DATABASE));
        assertThat(Workspace.exists(folder)).isTrue();
        assertThatThrownBy(() -> Workspace.open(folder, Access.WRITE, machine()))
                .satisfies(e -> assertThat(((WorkspaceException) e).code()).isEqualTo(ProblemCode.WORKSPACE_DAMAGED));
    }
}
