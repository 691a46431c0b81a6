package io.outlay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.domain.ProblemCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.h2.engine.DbObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing in a database file runs: not from one that was slipped into a registered folder, not from a foreign one.
class GuardTest {
    @TempDir
    Path temp;

    private LocalMachine machine;
    private Path folder;
    private Path marker;

    @BeforeEach
    void workspace() throws Exception {
        machine = LocalMachine.of(temp.resolve("data"));
        folder = temp.resolve("shop.outlay");
        marker = temp.resolve("marker");
        Workspace.create(folder, Project.named("Shop"), machine).close();
    }

    @Test
    void aTriggerWithSourceIsRefusedAndDoesNotRun() throws Exception {
        trap("CREATE TRIGGER trap BEFORE SELECT ON project AS '" + trigger() + "'");
    }

    @Test
    void anAliasWithSourceIsRefusedAndDoesNotRun() throws Exception {
        trap("CREATE ALIAS trap AS 'int f() { return 1; } static { " + write() + " }'");
    }

    @Test
    void otherObjectsAreRefused() throws Exception {
        trap("CREATE CONSTANT trap VALUE 1");
        trap("CREATE VIEW trap AS SELECT * FROM project");
        trap("CREATE DOMAIN trap AS INT DEFAULT 3");
        trap("CREATE SEQUENCE trap");
        trap("ALTER TABLE project ADD COLUMN trap VARCHAR DEFAULT FILE_READ('/etc/hostname', NULL)");
        trap("CREATE TABLE trap (a VARCHAR GENERATED ALWAYS AS (RANDOM_UUID()))");
        trap("CREATE LINKED TABLE trap('', 'jdbc:h2:mem:x', '', '', 'INFORMATION_SCHEMA.USERS')");
        trap("SET DEFAULT_LOCK_TIMEOUT 7");
    }

    @Test
    void theBoobyTrapWouldHaveGoneOff() throws Exception {
        var other = temp.resolve("other");
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + other, Database.USER, "");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE project (a INT)");
            statement.execute("CREATE TRIGGER trap BEFORE SELECT ON project AS '" + trigger() + "'");
        }
        Files.delete(marker);
        DriverManager.getConnection("jdbc:h2:file:" + other + ";ACCESS_MODE_DATA=r", Database.USER, "")
                .close();
        assertThat(marker).exists();
    }

    @Test
    void aForeignFolderIsRefusedBeforeItIsRead() throws Exception {
        var moved = temp.resolve("moved.outlay");
        Files.move(folder, moved);
        assertThatThrownBy(() -> Workspace.open(moved, Access.READ, machine))
                .satisfies(e -> assertThat(((WorkspaceException) e).code()).isEqualTo(ProblemCode.WORKSPACE_FOREIGN));
        assertThatThrownBy(() -> Workspace.open(folder, Access.READ, machine))
                .satisfies(e -> assertThat(((WorkspaceException) e).code()).isEqualTo(ProblemCode.WORKSPACE_NOT_FOUND));
    }

    @Test
    void aNewerFormatIsRefusedByName() throws Exception {
        var home = WorkspaceFolder.at(folder);
        var witness = Witness.read(home).orElseThrow();
        new Witness(witness.workspaceId(), witness.commitSeq(), 99, true, witness.fileSize(), witness.fileSha256())
                .write(home);
        assertThatThrownBy(() -> Workspace.open(folder, Access.READ, machine)).satisfies(e -> {
            assertThat(((WorkspaceException) e).code()).isEqualTo(ProblemCode.WORKSPACE_NEWER);
            assertThat(((WorkspaceException) e).problems().getFirst().args()).contains("99");
        });
    }

    @Test
    void namesThatWouldAddSettingsAreRefused() {
        for (var name : List.of("a;INIT=RUNSCRIPT FROM 'x'", "b\nc", "c;", "d\u0000e".replace('\u0000', '\u0007'))) {
            assertThatThrownBy(() -> Workspace.create(temp.resolve(name), Project.named("x"), machine))
                    .satisfies(e -> assertThat(((WorkspaceException) e).code()).isEqualTo(ProblemCode.BAD_ARGUMENT));
        }
        assertThat(temp.toFile().list()).containsExactlyInAnyOrder("data", "shop.outlay");
    }

    @Test
    void theRulesNameWhatTheyRefuse() {
        assertThat(CatalogueRules.objection(DbObject.TRIGGER, "CREATE TRIGGER")).contains("it holds a trigger");
        assertThat(CatalogueRules.objection(DbObject.SETTING, "SET JAVA_OBJECT_SERIALIZER 'x.Y'"))
                .isPresent();
        assertThat(CatalogueRules.objection(DbObject.USER, "CREATE USER IF NOT EXISTS \"EVE\" SALT 'a' HASH 'b'"))
                .isPresent();
        assertThat(CatalogueRules.objection(
                        DbObject.TABLE_OR_VIEW,
                        "CREATE CACHED TABLE \"PUBLIC\".\"A\"(\n \"B(\" VARCHAR DEFAULT f('x'))"))
                .isPresent();
    }

    /// Plants something in the database behind the workspace's back and expects it to be refused.
    private void trap(String statement) throws Exception {
        var home = WorkspaceFolder.at(folder);
        var before = Files.readAllBytes(home.database());
        try (var connection = DriverManager.getConnection(JdbcUrl.write(home.database()), Database.USER, "");
                var planting = connection.createStatement()) {
            planting.execute(statement);
        }
        Files.deleteIfExists(marker);
        var witness = Witness.read(home).orElseThrow();
        Witness.running(witness.workspaceId(), witness.commitSeq()).write(home);
        for (var access : Access.values()) {
            assertThatThrownBy(() -> Workspace.open(folder, access, machine))
                    .as(statement)
                    .satisfies(
                            e -> assertThat(((WorkspaceException) e).code()).isEqualTo(ProblemCode.WORKSPACE_FOREIGN));
        }
        assertThat(marker).doesNotExist();
        Files.write(home.database(), before);
    }

    private String trigger() {
        return "org.h2.api.Trigger create() { " + write().replace("'", "''") + " return new org.h2.api.Trigger() {"
                + " public void fire(java.sql.Connection c, Object[] a, Object[] b) {} }; }";
    }

    /// Java source without single quotes that makes the marker.
    private String write() {
        return "try { new java.io.File(\"" + marker + "\").createNewFile(); }"
                + " catch (java.io.IOException e) { throw new RuntimeException(e); }";
    }
}
