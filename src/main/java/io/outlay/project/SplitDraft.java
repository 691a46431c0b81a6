package io.outlay.project;

import io.outlay.domain.study.ChannelSpend;
import io.outlay.workspace.Document;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// The split that the planner shows in place of the recommended one. It is kept with the project, so that a move can
/// be taken back, and is still there after a restart.
///
/// @param study  which study it was made for, see [#study(StudyRun)]; another study's plan is looked at anew
/// @param today  whether it is today's split, whatever that is
/// @param spends per week; empty for today's split
public record SplitDraft(String study, boolean today, List<ChannelSpend> spends) {
    /// Name of the document.
    public static final String DOCUMENT = "split";

    /// The recommended split is shown.
    public static final Document NONE = new Document(DOCUMENT, "");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public SplitDraft {
        spends = List.copyOf(spends);
    }

    /// What tells one study from another.
    public static String study(StudyRun run) {
        return run.stamp().requestDigest() + ":" + run.stamp().dataDigest();
    }

    public static Optional<SplitDraft> of(Document document) {
        return document.content().isEmpty()
                ? Optional.empty()
                : Optional.of(MAPPER.readValue(document.content(), SplitDraft.class));
    }

    public Document document() {
        return new Document(DOCUMENT, MAPPER.writeValueAsString(this));
    }
}
