package io.outlay.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.Period;
import io.outlay.domain.data.Amounts;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.Platform;
import io.outlay.domain.insight.CampaignFact;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sums beside the workspace are what the facts say, whatever becomes of their files.
class DailySumsTest {
    private static final Period MARCH = new Period(Facts.START, Facts.START.plusDays(30));

    @TempDir
    Path folder;

    private LocalMachine machine() {
        return LocalMachine.of(folder.resolve("data"));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(folder.resolve("data/sums"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<CampaignFact> facts(Workspace workspace) throws WorkspaceException {
        var facts = new ArrayList<CampaignFact>();
        workspace.performance().campaignFacts(MARCH, facts::add);
        return facts;
    }

    @Test
    void aMissingOrBrokenFileIsMadeAgain() throws Exception {
        try (var workspace = Workspace.create(folder.resolve("w.outlay"), Project.named("Sums"), machine())) {
            workspace.imports().commit(Facts.many(3, 20, 0), "first");
            workspace.imports().commit(Facts.many(2, 10, 1), "restated");
            var before = facts(workspace);
            assertThat(before).hasSize(60 - 10);
            assertThat(files()).hasSize(2).allMatch(file -> file.toString().endsWith(".sums"));
            for (var file : files()) {
                var bytes = Files.readAllBytes(file);
                for (int at = 0; at < bytes.length; at += 7) {
                    bytes[at] ^= 0x10;
                    Files.write(file, bytes);
                    assertThat(facts(workspace)).isEqualTo(before);
                    bytes = Files.readAllBytes(file);
                }
                Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
                assertThat(facts(workspace)).isEqualTo(before);
                Files.write(file, new byte[0]);
                assertThat(facts(workspace)).isEqualTo(before);
                Files.delete(file);
                assertThat(facts(workspace)).isEqualTo(before);
            }
            assertThat(files()).hasSize(2);
        }
    }

    @Test
    void withoutRoomForFilesTheSumsAreTheSame() throws Exception {
        List<CampaignFact> before;
        try (var workspace = Workspace.create(folder.resolve("w.outlay"), Project.named("Sums"), machine())) {
            workspace.imports().commit(Facts.many(3, 20, 0), "first");
            before = facts(workspace);
            for (var file : files()) {
                Files.delete(file);
            }
            var place = folder.resolve("data/sums").resolve(workspace.id());
            Files.delete(place);
            Files.writeString(place, "no folder");
            assertThat(facts(workspace)).isEqualTo(before);
            workspace.imports().commit(Facts.many(3, 21, 0), "second");
            assertThat(facts(workspace)).hasSize(63);
        }
    }

    @Test
    void largeAndFineAmountsAreExact() throws Exception {
        var entity = Facts.entity(Platform.META, Level.CAMPAIGN, "c");
        var fine = new BigDecimal("0.123456789012345678");
        var large = new BigDecimal("123456789012345678901234.5");
        var row = Facts.row(
                entity,
                io.outlay.domain.data.Grain.DAY,
                Facts.START,
                Facts.START,
                -1,
                Map.of(Measure.SPEND, fine, Measure.REVENUE, large, Measure.CLICKS, new BigDecimal("1E+3")));
        try (var workspace = Workspace.create(folder.resolve("w.outlay"), Project.named("Sums"), machine())) {
            workspace.imports().commit(Facts.batch(row), "exact");
            assertThat(facts(workspace).getFirst().sums().sums())
                    .containsEntry(Measure.SPEND, fine)
                    .containsEntry(Measure.REVENUE, large)
                    .containsEntry(Measure.CLICKS, new BigDecimal("1000"));
        }
        var adding = new Amounts.Adding();
        var most = new BigDecimal("900000000000.000001");
        for (int i = 0; i < 30; i++) {
            adding.add(Measure.SPEND, most);
            adding.add(Amounts.of(Map.of(Measure.SPEND, most.negate(), Measure.CLICKS, BigDecimal.ONE)));
            adding.add(Amounts.of(Map.of(Measure.SPEND, most, Measure.REVENUE, fine)));
        }
        assertThat(adding.sum(Measure.SPEND)).isEqualByComparingTo(most.multiply(BigDecimal.valueOf(30)));
        assertThat(adding.amounts().get(Measure.SPEND)).isEqualByComparingTo(most.multiply(BigDecimal.valueOf(30)));
        assertThat(adding.amounts().get(Measure.REVENUE)).isEqualByComparingTo(fine.multiply(BigDecimal.valueOf(30)));
        assertThat(adding.sum(Measure.CLICKS)).isEqualByComparingTo("30");
    }
}
