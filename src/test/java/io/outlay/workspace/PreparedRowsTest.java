package io.outlay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.domain.Period;
import io.outlay.progress.Cancelled;
import io.outlay.progress.Monitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An import that was stopped between its steps is no import, leaves nothing behind, and can be made again.
class PreparedRowsTest {
    private static final Period ALL = new Period(Facts.START, Facts.START.plusDays(500));

    @TempDir
    Path temp;

    private LocalMachine machine;
    private Path folder;

    @BeforeEach
    void first() throws Exception {
        machine = LocalMachine.of(temp.resolve("data"));
        folder = temp.resolve("a.outlay");
        try (var workspace = Workspace.create(folder, Project.named("A"), machine)) {
            workspace.imports().commit(Facts.many(5, 20, 0), "first");
        }
    }

    @Test
    void aStoppedImportLeavesNothing() throws Exception {
        try (var workspace = Workspace.open(folder, Access.WRITE, machine)) {
            long seq = workspace.commitSeq();
            assertThatThrownBy(() -> workspace.imports().commit(Facts.many(50, 100, 7), "big", new StopAfter(2)))
                    .isInstanceOf(Cancelled.class);
            assertThat(rows(workspace)).containsExactly(100L, 0L, 5L);
            assertThat(workspace.commitSeq()).isEqualTo(seq);
            assertThat(workspace.verify().faults()).isEmpty();
            assertThat(workspace.imports().commit(Facts.many(50, 100, 7), "big").importId())
                    .hasValue(2);
            assertThat(workspace.verify().facts()).isEqualTo(5100);
            assertThat(workspace.verify().faults()).isEmpty();
        }
    }

    @Test
    void whatAKilledImportLeftCountsForNothingAndIsSweptAtTheNextOpening() throws Exception {
        List<?> before;
        Path clean = temp.resolve("clean.zip");
        try (var workspace = Workspace.open(folder, Access.WRITE, machine)) {
            before = workspace.performance().daily(ALL);
            ProjectPackage.pack(workspace, clean);
            leaveRows(workspace);
        }
        try (var workspace = Workspace.open(folder, Access.READ, machine)) {
            assertThat(rows(workspace).getFirst()).isGreaterThan(100);
            assertThat(workspace.verify().faults()).isEmpty();
            assertThat(workspace.verify().facts()).isEqualTo(100);
            assertThat(workspace.performance().daily(ALL)).isEqualTo(before);
            ProjectPackage.pack(workspace, temp.resolve("left.zip"));
            assertThat(Files.size(temp.resolve("left.zip"))).isEqualTo(Files.size(clean));
        }
        try (var workspace = Workspace.open(folder, Access.WRITE, machine)) {
            assertThat(rows(workspace)).containsExactly(100L, 0L, 5L);
            assertThat(workspace.performance().daily(ALL)).isEqualTo(before);
        }
    }

    private static void leaveRows(Workspace workspace) throws WorkspaceException {
        workspace.unitOfTables("test", "rows of no import", handle -> {
            var scopes = handle.execute("INSERT INTO fact SELECT id + 4294967296, scope_id + 1, entity_id + 5, segment,"
                    + " fact_day, fact_day_end, fact_hour, fold, zone, currency, attribution, provisional, source_file,"
                    + " source_row, spend, impressions, clicks, link_clicks, reach, frequency, conversions, revenue,"
                    + " leads, recipients, delivered, bounces, opens, unique_opens, email_clicks, unique_clicks,"
                    + " unsubscribes, spam_complaints FROM fact");
            handle.execute("INSERT INTO outcome VALUES (2, 0, 's', '', DATE '2026-01-01', 1, 'EUR')");
            return scopes;
        });
    }

    private static List<Long> rows(Workspace workspace) throws WorkspaceException {
        return workspace.read(handle -> List.of("fact", "outcome", "entity").stream()
                .map(table -> handle.select("SELECT COUNT(*) FROM " + table)
                        .mapTo(Long.class)
                        .one())
                .toList());
    }

    private static final class StopAfter implements Monitor {
        private int left;

        StopAfter(int checks) {
            left = checks;
        }

        @Override
        public void progress(double fraction, String phase) {
            assertThat(phase).isEqualTo("import.phase.store");
        }

        @Override
        public void check() {
            if (left-- == 0) {
                throw new Cancelled();
            }
        }
    }
}
