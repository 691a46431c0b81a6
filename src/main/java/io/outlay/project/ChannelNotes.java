package io.outlay.project;

import io.outlay.workspace.Document;
import tools.jackson.databind.json.JsonMapper;

/// What a person writes down about a channel, as a document of its own per channel, so that undo names it.
public final class ChannelNotes {
    private static final String PREFIX = "notes.";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Note(String text) {}

    private ChannelNotes() {}

    /// Name of the channel's document.
    public static String name(String channelId) {
        return PREFIX + channelId;
    }

    /// A document without content where there is nothing to keep.
    public static Document document(String channelId, String text) {
        return new Document(name(channelId), text.isBlank() ? "" : JSON.writeValueAsString(new Note(text)));
    }

    /// The text in the document; empty for one that was never saved.
    public static String text(Document document) {
        return document.content().isEmpty()
                ? ""
                : JSON.readValue(document.content(), Note.class).text();
    }
}
