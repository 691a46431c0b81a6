package io.outlay.feature.channels;

import io.outlay.domain.data.Channel;
import io.outlay.project.ChannelNotes;
import io.outlay.session.EditKind;
import io.outlay.workspace.ChannelSetup;
import io.outlay.workspace.Document;
import io.outlay.workspace.EditLog;
import io.outlay.workspace.StoredEdit;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.time.Instant;
import java.util.List;

/// What was changed about one channel, and what is noted about it. Read away from the window.
///
/// @param note    the person's words, or empty
/// @param changes the newest first
public record ChannelHistory(String note, List<Change> changes) {
    static final ChannelHistory NONE = new ChannelHistory("", List.of());
    private static final int SEARCHED = 400;
    private static final int SHOWN = 8;

    /// @param label what was done, in the words of undo
    public record Change(String label, Instant at) {}

    public ChannelHistory {
        changes = List.copyOf(changes);
    }

    static ChannelHistory read(Workspace workspace, String channelId) throws WorkspaceException {
        var log = workspace.edits();
        var changes = log.newest(SEARCHED).stream()
                .filter(edit -> concerns(log, edit, channelId))
                .limit(SHOWN)
                .map(edit -> new Change(edit.label(), edit.at()))
                .toList();
        return new ChannelHistory(
                ChannelNotes.text(workspace.documents().get(ChannelNotes.name(channelId))), changes);
    }

    private static boolean concerns(EditLog log, StoredEdit edit, String channelId) {
        if (edit.kind().equals(EditKind.CHANNEL.name())) {
            return log.value(edit.after(), Channel.class).id().equals(channelId);
        }
        if (edit.kind().equals(EditKind.CHANNELS.name())) {
            var before = log.value(edit.before(), ChannelSetup.class);
            var after = log.value(edit.after(), ChannelSetup.class);
            return !before.channel(channelId).equals(after.channel(channelId))
                    || !rules(before, channelId).equals(rules(after, channelId));
        }
        return edit.kind().equals(EditKind.DOCUMENT.name())
                && log.value(edit.after(), Document.class).name().equals(ChannelNotes.name(channelId));
    }

    private static List<?> rules(ChannelSetup setup, String channelId) {
        return setup.rules().stream()
                .filter(rule -> rule.channelId().equals(channelId))
                .toList();
    }
}
