package io.outlay.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.Period;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.ChannelDay;
import io.outlay.domain.data.ChannelRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that was cut, flipped, zeroed or replaced is either right or found out; never silently different. Both after
/// a clean shutdown, where the whole file is compared, and after a kill, where only the digests can tell.
class DamageTest {
    private static final Period ALWAYS = new Period(Facts.START, Facts.START.plusDays(400));

    @TempDir
    Path temp;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    private LocalMachine machine;
    private Path folder;
    private Path file;
    private byte[] whole;
    private byte[] cleanWitness;
    private byte[] runningWitness;
    private List<ChannelDay> figures;
    private int detected;
    private int correct;

    @BeforeEach
    void workspace() throws Exception {
        machine = LocalMachine.of(temp.resolve("data"));
        folder = temp.resolve("shop.outlay");
        file = folder.resolve(WorkspaceFolder.DATABASE);
        try (var workspace = Workspace.create(folder, Project.named("Shop"), machine)) {
            workspace.channels().saveRules(List.of(new ChannelRule("all", "", "", "", "", "")));
            workspace.imports().commit(Facts.many(8, 100, 0), "spring");
            workspace.channels().save(WorkspaceChild.channel("all", 77));
            figures = workspace.performance().daily(ALWAYS);
        }
        whole = Files.readAllBytes(file);
        cleanWitness = Files.readAllBytes(folder.resolve(WorkspaceFolder.WITNESS));
        var clean = Witness.read(WorkspaceFolder.at(folder)).orElseThrow();
        runningWitness = WorkspaceJson.mapper()
                .writeValueAsString(Witness.running(clean.workspaceId(), clean.commitSeq()))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void truncationsAreDetected() throws Exception {
        truncations(cleanWitness, "clean shutdown");
        assertThat(correct).isZero();
    }

    @Test
    void truncationsAfterAKillAreCorrectOrDetected() throws Exception {
        truncations(runningWitness, "after a kill");
        assertThat(detected).isGreaterThanOrEqualTo(4);
    }

    @Test
    void flippedBitsAreDetected() throws Exception {
        flips(cleanWitness, 25, "clean shutdown");
        assertThat(correct).isZero();
    }

    @Test
    void flippedBitsAfterAKillAreCorrectOrDetected() throws Exception {
        flips(runningWitness, 25, "after a kill");
    }

    @Test
    void zeroedBlocksAndOtherFilesAreDetected() throws Exception {
        for (var witness : List.of(cleanWitness, runningWitness)) {
            for (int i = 0; i < 8; i++) {
                var bytes = whole.clone();
                int block = random.nextInt(bytes.length / 4096) * 4096;
                Arrays.fill(bytes, block, block + 4096, (byte) 0);
                outcome(bytes, witness);
            }
            int before = detected;
            outcome("this is no database\n".repeat(2000).getBytes(StandardCharsets.UTF_8), witness);
            outcome(new byte[40_000], witness);
            outcome(new byte[0], witness);
            assertThat(detected - before).isEqualTo(3);
        }
        report("zeroed 4 KB blocks, text, zeros, nothing", "both");
    }

    @Test
    @Tag("slow")
    void aHundredFlippedBits() throws Exception {
        flips(cleanWitness, 100, "clean shutdown");
        assertThat(correct).isZero();
        detected = 0;
        flips(runningWitness, 100, "after a kill");
        assertThat(detected + correct).isEqualTo(100);
    }

    @Test
    void aBackupIsNamedAndCanBeRestored() throws Exception {
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(openProblem()).contains(".zip");
        var newest = Workspace.backupsOf(folder, machine).getFirst();
        Workspace.restore(newest, folder, machine);
        try (var workspace = Workspace.open(folder, Access.WRITE, machine)) {
            assertThat(workspace.performance().daily(ALWAYS)).isEqualTo(figures);
        }
        try (var files = Files.list(folder)) {
            assertThat(files.filter(f -> f.toString().contains(".damaged-"))).hasSize(2);
        }
    }

    @Test
    void aDatabaseOlderThanItsWitnessIsRefused() throws Exception {
        try (var workspace = Workspace.open(folder, Access.WRITE, machine)) {
            workspace.channels().save(WorkspaceChild.channel("all", 78));
        }
        var later = Witness.read(WorkspaceFolder.at(folder)).orElseThrow();
        Files.write(file, whole);
        Witness.running(later.workspaceId(), later.commitSeq()).write(WorkspaceFolder.at(folder));
        assertThat(openProblem()).contains("had been saved");
    }

    private void truncations(byte[] witness, String when) throws Exception {
        for (int percent : new int[] {0, 1, 10, 50, 99}) {
            outcome(Arrays.copyOf(whole, whole.length / 100 * percent), witness);
        }
        report("truncations at 0, 1, 10, 50, 99 %", when);
    }

    private void flips(byte[] witness, int count, String when) throws Exception {
        for (int i = 0; i < count; i++) {
            var bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            outcome(bytes, witness);
        }
        report(count + " single flipped bits", when);
    }

    private void outcome(byte[] bytes, byte[] witness) throws Exception {
        // a new file each time: the database may keep a lock on one that it failed to read
        Files.deleteIfExists(file);
        Files.write(file, bytes);
        Files.write(folder.resolve(WorkspaceFolder.WITNESS), witness);
        try (var workspace = Workspace.open(folder, Access.READ, machine)) {
            assertThat(workspace.performance().daily(ALWAYS)).isEqualTo(figures);
            assertThat(workspace.channels().setup().channel("all")).contains(WorkspaceChild.channel("all", 77));
            correct++;
        } catch (WorkspaceException e) {
            assertThat(e.code()).isIn(ProblemCode.WORKSPACE_DAMAGED, ProblemCode.WORKSPACE_FOREIGN);
            detected++;
        }
    }

    private String openProblem() throws IOException {
        try (var workspace = Workspace.open(folder, Access.WRITE, machine)) {
            return "opened at " + workspace.commitSeq();
        } catch (WorkspaceException e) {
            assertThat(e.code()).isEqualTo(ProblemCode.WORKSPACE_DAMAGED);
            return e.problems().getFirst().args().toString();
        }
    }

    private void report(String what, String when) {
        System.out.println(what + " (" + when + "): " + detected + " detected, " + correct + " correct, 0 different");
    }
}
