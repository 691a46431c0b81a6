package io.outlay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
    @TempDir
    Path temp;

    private Instant now = Instant.parse("2026-01-30T10:00:00Z");

    private LocalMachine machine() {
        InstantSource source = () -> now;
        return new LocalMachine(temp.resolve("it's data"), source.withZone(ZoneOffset.UTC), "tester");
    }

    @Test
    void theNewestTenAndOnePerMonthAreKept() throws Exception {
        try (var workspace = Workspace.create(temp.resolve("a.outlay"), Project.named("A"), machine())) {
            for (int i = 0; i < 13; i++) {
                workspace.project().save(Project.named("A" + i));
                workspace.backups().make();
                now = now.plus(Duration.ofDays(1));
            }
            var kept = workspace.backups().list();
            // 30 and 31 January, 1 to 11 February: ten of February, the last of January
            assertThat(kept).hasSize(11);
            assertThat(kept.getLast().at()).isEqualTo(Instant.parse("2026-01-31T10:00:00Z"));
            assertThat(kept.getFirst().commitSeq()).isEqualTo(workspace.commitSeq());
            assertThat(kept.getFirst().lastAction()).isEqualTo("project");
        }
    }

    @Test
    void theFirstOpeningOfADayMakesOne() throws Exception {
        var folder = temp.resolve("a.outlay");
        Workspace.create(folder, Project.named("A"), machine()).close();
        Workspace.open(folder, Access.WRITE, machine()).close();
        Workspace.open(folder, Access.WRITE, machine()).close();
        assertThat(Workspace.backupsOf(folder, machine())).hasSize(1);
        now = now.plus(Duration.ofDays(1));
        Workspace.open(folder, Access.WRITE, machine()).close();
        assertThat(Workspace.backupsOf(folder, machine())).hasSize(2);
    }

    @Test
    void anAlteredBackupIsNotRestored() throws Exception {
        var folder = temp.resolve("a.outlay");
        try (var workspace = Workspace.create(folder, Project.named("A"), machine())) {
            workspace.backups().make();
        }
        var backup = Workspace.backupsOf(folder, machine()).getFirst();
        var bytes = Files.readAllBytes(backup.file());
        bytes[bytes.length / 3] ^= 1;
        Files.write(backup.file(), bytes);
        var other = temp.resolve("b.outlay");
        assertThatThrownBy(() -> Workspace.restore(backup, other, machine())).isInstanceOf(WorkspaceException.class);
        assertThat(other.resolve(WorkspaceFolder.DATABASE)).doesNotExist();
    }

    @Test
    void aBackupRestoresIntoANewFolder() throws Exception {
        var folder = temp.resolve("a.outlay");
        Backup backup;
        try (var workspace = Workspace.create(folder, Project.named("A"), machine())) {
            backup = workspace
                    .imports()
                    .commit(Facts.many(2, 5, 0), "x")
                    .backup()
                    .orElseThrow();
        }
        assertThat(Workspace.backupIn(backup.file(), machine())).contains(backup);
        assertThat(Workspace.backupIn(folder.resolve(WorkspaceFolder.DATABASE), machine()))
                .isEmpty();
        Workspace.restore(backup, temp.resolve("b.outlay"), machine());
        try (var workspace = Workspace.open(temp.resolve("b.outlay"), Access.WRITE, machine())) {
            assertThat(workspace.verify().facts()).isEqualTo(10);
        }
    }
}
