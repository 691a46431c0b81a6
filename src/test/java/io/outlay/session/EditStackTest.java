package io.outlay.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.data.Channel;
import io.outlay.domain.data.ChannelRule;
import io.outlay.workspace.Access;
import io.outlay.workspace.ChannelSetup;
import io.outlay.workspace.LocalMachine;
import io.outlay.workspace.Project;
import io.outlay.workspace.Workspace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditStackTest {
    @TempDir
    Path temp;

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    private LocalMachine machine() {
        InstantSource source = () -> now;
        return new LocalMachine(temp.resolve("data"), source.withZone(ZoneOffset.UTC), "tester");
    }

    @Test
    void mergeRenameAndLimitAreTakenBackAfterARestart() throws Exception {
        var folder = temp.resolve("shop.outlay");
        var meta = channel("meta", "Meta");
        var google = channel("google", "Google");
        var setup = new ChannelSetup(
                List.of(meta, google),
                List.of(
                        new ChannelRule("meta", "META", "", "", "", ""),
                        new ChannelRule("google", "GOOGLE_ADS", "", "", "", "")));
        try (var workspace = Workspace.create(folder, Project.named("Shop"), machine())) {
            var stack = new EditStack(workspace);
            stack.commit(Edit.of(EditKind.CHANNELS, "Add channels", new ChannelSetup(List.of(), List.of()), setup));
            stack.commit(Edit.of(EditKind.CHANNEL, "Rename Meta", meta, channel("meta", "Meta Ads")));
            stack.commit(Edit.of(EditKind.CHANNEL, "Limit Google", google, limited(google, "250.5")));
            var before = workspace.channels().setup();
            stack.commit(Edit.of(EditKind.CHANNELS, "Merge Google into Meta", before, before.merged("google", "meta")));
            assertThat(workspace.channels().rules())
                    .allMatch(rule -> rule.channelId().equals("meta"));
        }
        try (var workspace = Workspace.open(folder, Access.WRITE, machine())) {
            var stack = new EditStack(workspace);
            assertThat(stack.undo()).contains("Merge Google into Meta");
            assertThat(workspace.channels().setup().channel("google")).contains(limited(google, "250.5"));
            assertThat(workspace.channels().rules()).isEqualTo(setup.rules());
            assertThat(stack.undo()).contains("Limit Google");
            assertThat(workspace.channels().setup().channel("google")).contains(google);
        }
        try (var workspace = Workspace.open(folder, Access.WRITE, machine())) {
            var stack = new EditStack(workspace);
            assertThat(stack.redoLabel()).contains("Limit Google");
            assertThat(stack.redo()).contains("Limit Google");
            assertThat(workspace.channels().setup().channel("google")).contains(limited(google, "250.5"));
            assertThat(stack.redo()).contains("Merge Google into Meta");
            assertThat(stack.redo()).isEmpty();
            assertThat(stack.undoLabel()).contains("Merge Google into Meta");
            assertThat(workspace.verify().faults()).isEmpty();
        }
    }

    @Test
    void editsOfOneMergeKeyJoinWithinASecond() throws Exception {
        try (var workspace = Workspace.create(temp.resolve("a.outlay"), Project.named("A"), machine())) {
            var stack = new EditStack(workspace);
            var meta = channel("meta", "Meta");
            stack.commit(Edit.of(
                    EditKind.CHANNELS,
                    "Add",
                    new ChannelSetup(List.of(), List.of()),
                    new ChannelSetup(List.of(meta), List.of())));
            var previous = meta;
            for (int i = 1; i <= 5; i++) {
                now = now.plus(Duration.ofMillis(900));
                var next = limited(meta, Integer.toString(i));
                stack.commit(new Edit<>(EditKind.CHANNEL, "Limit", previous, next, "limit meta"));
                previous = next;
            }
            assertThat(stack.undo()).contains("Limit");
            assertThat(workspace.channels().setup().channel("meta")).contains(meta);
            assertThat(stack.redo()).contains("Limit");
            now = now.plus(Duration.ofMillis(1001));
            stack.commit(new Edit<>(EditKind.CHANNEL, "Limit", previous, limited(meta, "9"), "limit meta"));
            stack.undo();
            assertThat(workspace.channels().setup().channel("meta")).contains(previous);
        }
    }

    @Test
    void aNewEditForgetsTheOnesTakenBackAndEachStepIsOneHistoryRow() throws Exception {
        try (var workspace = Workspace.create(temp.resolve("b.outlay"), Project.named("B"), machine())) {
            var stack = new EditStack(workspace);
            var one = Project.named("One");
            stack.commit(Edit.of(EditKind.PROJECT, "Rename", Project.named("B"), one));
            stack.undo();
            stack.commit(Edit.of(EditKind.PROJECT, "Rename", Project.named("B"), Project.named("Two")));
            assertThat(stack.redo()).isEmpty();
            assertThat(workspace.project().get().name()).isEqualTo("Two");
            assertThat(workspace.commitSeq()).isEqualTo(4);
            assertThat(workspace.history().newest(9)).hasSize(4);
        }
    }

    private static Channel channel(String id, String name) {
        return new Channel(id, name, 0, Optional.empty(), Optional.empty(), false, false);
    }

    private static Channel limited(Channel channel, String maximum) {
        return new Channel(
                channel.id(),
                channel.name(),
                channel.colour(),
                Optional.empty(),
                Optional.of(new BigDecimal(maximum)),
                channel.locked(),
                channel.archived());
    }
}
