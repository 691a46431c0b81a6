package io.outlay.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.Period;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.ChannelRule;
import io.outlay.domain.data.ImportChanges;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    @TempDir
    Path temp;

    @Test
    void keepsWhatWasStoredOverAReopening() throws Exception {
        var machine = LocalMachine.of(temp.resolve("data"));
        var folder = temp.resolve("shop.outlay");
        var channel =
                new Channel("meta", "Meta", 0, Optional.of(new BigDecimal("10.5")), Optional.empty(), true, false);
        try (var workspace = Workspace.create(folder, Project.named("Shop"), machine)) {
            workspace.channels().save(channel);
            workspace.channels().saveRules(List.of(new ChannelRule("meta", "META", "", "", "", "")));
            var batch = Facts.many(3, 10, 0);
            assertThat(workspace.imports().preview(batch)).isEqualTo(new ImportChanges(30, 0, 0, 0));
            var receipt = workspace.imports().commit(batch, "March");
            assertThat(receipt.importId()).hasValue(1);
            assertThat(receipt.backup()).isPresent();
            assertThat(workspace.imports().commit(batch, "March").alreadyImported())
                    .isTrue();
        }
        try (var workspace = Workspace.open(folder, Access.WRITE, machine)) {
            assertThat(workspace.project().get().currency()).isEqualTo("EUR");
            assertThat(workspace.channels().channels()).containsExactly(channel);
            var days = workspace.performance().daily(new Period(Facts.START, Facts.START.plusDays(9)));
            assertThat(days).hasSize(10);
            assertThat(days.getFirst().sums().toString()).isEqualTo("{SPEND=6.3, IMPRESSIONS=3003}");
            assertThat(workspace.verify().sound()).isTrue();
            assertThat(workspace.readOnly()).isFalse();
        }
    }
}
