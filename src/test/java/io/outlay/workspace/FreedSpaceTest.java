package io.outlay.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A unit of work is in the file once it has ended, also where the database has space to use again: what a kill at that
/// moment would leave holds it. The database frees space 45 seconds after it was last needed, so short tests see none
/// unless they ask for it at once.
class FreedSpaceTest {
    private static final int UNITS = 120;

    @TempDir
    Path folder;

    private Database connect(WorkspaceFolder place) throws WorkspaceException {
        return Database.connect(place, LocalMachine.of(folder.resolve("data")), JdbcUrl.write(place.database()));
    }

    @Test
    void everyUnitIsFoundInACopyOfTheFile() throws Exception {
        var target = folder.resolve("w.outlay");
        Workspace.create(target, Project.named("Freed"), LocalMachine.of(folder.resolve("data")))
                .close();
        var place = new WorkspaceFolder(target.toRealPath());
        var copy = new WorkspaceFolder(
                Files.createDirectories(folder.resolve("copy")).toRealPath());
        var random = new Random(3);
        var database = connect(place);
        try {
            database.read(handle -> handle.execute("SET RETENTION_TIME 0"));
            for (int i = 0; i < UNITS; i++) {
                var text = "x".repeat(1 << random.nextInt(17));
                long wanted = i + 2L;
                new DocumentStore(database).save(new Document("thing", text));
                Files.copy(place.database(), copy.database(), StandardCopyOption.REPLACE_EXISTING);
                assertThat(seq(copy)).as("unit %d", i).isEqualTo(wanted);
            }
        } finally {
            database.close();
        }
    }

    @Test
    void theFileDoesNotGrowWithEverySession() throws Exception {
        var target = folder.resolve("w.outlay");
        Workspace.create(target, Project.named("Freed"), LocalMachine.of(folder.resolve("data")))
                .close();
        var place = new WorkspaceFolder(target.toRealPath());
        long most = 0;
        for (int session = 0; session < 12; session++) {
            var database = connect(place);
            try {
                for (int i = 0; i < 20; i++) {
                    var text = new Random(i)
                            .ints(40_000, 'a', 'z')
                            .mapToObj(Character::toString)
                            .collect(java.util.stream.Collectors.joining());
                    new DocumentStore(database).save(new Document("thing", text));
                }
            } finally {
                database.close();
            }
            long size = Files.size(place.database());
            most = Math.max(most, size);
        }
        assertThat(most).isLessThan(4_000_000);
    }

    private long seq(WorkspaceFolder copy) throws WorkspaceException {
        var database = Database.connect(copy, LocalMachine.of(folder.resolve("data")), JdbcUrl.read(copy.database()));
        try {
            return database.read(handle -> handle.select("SELECT commit_seq FROM state")
                    .mapTo(Long.class)
                    .one());
        } finally {
            database.close();
        }
    }
}
