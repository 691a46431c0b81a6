package io.outlay.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.Period;
import io.outlay.domain.data.ChannelRule;
import io.outlay.samples.ChildJvm;
import io.outlay.session.EditStack;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// SIGKILL at random moments: nothing acknowledged is lost, nothing half is seen.
class KillTest {
    @TempDir
    Path temp;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20261121);

    @Test
    void editsSurviveAKill() throws Exception {
        edits(2, true);
    }

    @Test
    void editsOnOneFileSurviveKills() throws Exception {
        edits(2, false);
    }

    @Test
    void anImportIsWholeOrAbsent() throws Exception {
        imports(2, 20_000);
    }

    @Test
    void anImportAMergeAndALimitAreTakenBackAfterAKill() throws Exception {
        var machine = LocalMachine.of(temp.resolve("data"));
        var folder = temp.resolve("undo.outlay");
        var period = new Period(Facts.START, Facts.START.plusDays(200));
        var setup = new ChannelSetup(
                List.of(WorkspaceChild.channel("a", 1), WorkspaceChild.channel("b", 5)),
                List.of(new ChannelRule("b", "", "", "", "", "")));
        List<?> before;
        try (var workspace = Workspace.create(folder, Project.named("Undo"), machine)) {
            workspace.channels().save(setup);
            workspace.imports().commit(Facts.many(5, 20, 0), "first");
            before = workspace.performance().daily(period);
        }
        try (var child = ChildJvm.start(
                WorkspaceChild.class, "steps", machine.dataFolder().toString(), folder.toString())) {
            child.await("ACK");
            child.kill();
        }
        try (var workspace = Workspace.open(folder, Access.WRITE, machine)) {
            var stack = new EditStack(workspace);
            assertThat(workspace.performance().daily(period)).isNotEqualTo(before);
            assertThat(stack.undo()).contains("import");
            assertThat(stack.undo()).contains("merge");
            assertThat(workspace.performance().daily(period)).isEqualTo(before);
            assertThat(workspace.channels().setup().channel("a")).contains(WorkspaceChild.channel("a", 2));
            assertThat(stack.undo()).contains("limit");
            assertThat(workspace.channels().setup()).isEqualTo(setup);
        }
        try (var workspace = Workspace.open(folder, Access.WRITE, machine)) {
            var stack = new EditStack(workspace);
            assertThat(workspace.channels().setup()).isEqualTo(setup);
            assertThat(stack.redo()).contains("limit");
            assertThat(stack.redo()).contains("merge");
            assertThat(stack.redo()).contains("import");
            assertThat(workspace.channels().setup()).isNotEqualTo(setup);
            assertThat(workspace.performance().daily(period)).isNotEqualTo(before);
            assertThat(workspace.verify().faults()).isEmpty();
        }
    }

    @Test
    @Tag("slow")
    void editsSurviveTwentyKillsOnFreshFiles() throws Exception {
        edits(20, true);
    }

    @Test
    @Tag("slow")
    void editsSurviveTwentyKillsOnOneFile() throws Exception {
        edits(20, false);
    }

    @Test
    @Tag("slow")
    void aLargeImportIsWholeOrAbsentAfterTwentyKills() throws Exception {
        imports(20, 200_000);
    }

    private void edits(int rounds, boolean fresh) throws Exception {
        var machine = LocalMachine.of(temp.resolve("data"));
        long edits = 0;
        long beyond = 0;
        for (int round = 0; round < rounds; round++) {
            var folder = temp.resolve(fresh ? "f" + round + ".outlay" : "one.outlay");
            if (fresh || round == 0) {
                try (var workspace = Workspace.create(folder, Project.named("Kill"), machine)) {
                    workspace.imports().commit(Facts.many(5, 20, 0), "first");
                }
            }
            List<String> lines;
            try (var child = ChildJvm.start(
                    WorkspaceChild.class, "edit", machine.dataFolder().toString(), folder.toString())) {
                child.await("ACK");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(50, 900)));
                lines = child.kill();
            }
            var last = lines.stream()
                    .filter(line -> line.startsWith("ACK "))
                    .toList()
                    .getLast()
                    .split(" ");
            long seq = Long.parseLong(last[1]);
            long value = Long.parseLong(last[2]);
            try (var workspace = Workspace.open(folder, Access.WRITE, machine)) {
                assertThat(workspace.verify().faults()).isEmpty();
                assertThat(workspace.commitSeq()).isGreaterThanOrEqualTo(seq);
                var setup = workspace.channels().setup();
                assertThat(setup.channel("a").orElseThrow().maximum())
                        .isEqualTo(setup.channel("b").orElseThrow().maximum());
                long found =
                        setup.channel("a").orElseThrow().maximum().orElseThrow().longValueExact();
                assertThat(found).isBetween(value, value + 1);
                beyond += found - value;
                edits += lines.stream().filter(line -> line.startsWith("ACK ")).count();
            }
        }
        System.out.println("kill -9 during edits, " + (fresh ? "fresh files" : "one file") + ": " + rounds + " rounds, "
                + edits + " edits acknowledged, 0 lost, " + beyond + " found beyond the last ACK");
    }

    private void imports(int rounds, int rows) throws Exception {
        var machine = LocalMachine.of(temp.resolve("data"));
        int whole = 0;
        long slowest = 0;
        for (int round = 0; round < rounds; round++) {
            var folder = temp.resolve("i" + round + ".outlay");
            List<?> before;
            var period = new Period(Facts.START, Facts.START.plusDays(200));
            try (var workspace = Workspace.create(folder, Project.named("Kill"), machine)) {
                workspace.channels().saveRules(List.of(new ChannelRule("all", "", "", "", "", "")));
                workspace.imports().commit(Facts.many(5, 20, 0), "first");
                before = workspace.performance().daily(period);
            }
            try (var child = ChildJvm.start(
                    WorkspaceChild.class,
                    "import",
                    machine.dataFolder().toString(),
                    folder.toString(),
                    Integer.toString(rows))) {
                child.await("IMPORTING");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(50, 100 + rows / 25)));
                child.kill();
            }
            long start = System.nanoTime();
            try (var workspace = Workspace.open(folder, Access.WRITE, machine)) {
                slowest = Math.max(slowest, System.nanoTime() - start);
                var verification = workspace.verify();
                assertThat(verification.faults()).isEmpty();
                boolean stored = verification.imports() == 2;
                assertThat(verification.facts()).isEqualTo(stored ? 100 + rows : 100);
                if (stored) {
                    whole++;
                } else {
                    assertThat(workspace.performance().daily(period)).isEqualTo(before);
                }
            }
        }
        System.out.println("kill -9 during an import of " + rows + " rows: " + rounds + " rounds, " + whole
                + " whole, " + (rounds - whole) + " absent, 0 partial; slowest next opening " + slowest / 1_000_000
                + " ms");
    }
}
