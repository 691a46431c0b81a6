package io.outlay.project;

import io.outlay.workspace.Document;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What of a channel's revenue is left after the goods are paid, as a document of its own per channel, so that undo
/// names it. It turns reported revenue into profit.
public final class ChannelMargins {
    private static final String PREFIX = "margin.";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Margin(BigDecimal margin) {}

    private ChannelMargins() {}

    /// A document without content where there is no margin.
    ///
    /// @param margin share of revenue, in (0, 1]
    public static Document document(String channelId, Optional<BigDecimal> margin) {
        return new Document(
                PREFIX + channelId,
                margin.map(share -> JSON.writeValueAsString(new Margin(share))).orElse(""));
    }

    /// Those that were said, by channel.
    public static Map<String, BigDecimal> of(Workspace workspace, Collection<String> channelIds)
            throws WorkspaceException {
        var margins = new TreeMap<String, BigDecimal>();
        for (var id : channelIds) {
            read(workspace.documents().get(PREFIX + id)).ifPresent(margin -> margins.put(id, margin));
        }
        return margins;
    }

    /// A document that cannot be read counts as none.
    static Optional<BigDecimal> read(Document document) {
        if (document.content().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    JSON.readValue(document.content(), Margin.class).margin());
        } catch (JacksonException notReadable) {
            return Optional.empty();
        }
    }
}
