package io.outlay.project;

import io.outlay.workspace.Document;
import java.util.List;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// How the saved plans are kept in the project.
public final class SavedPlans {
    /// Name of the document.
    public static final String DOCUMENT = "plans";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private SavedPlans() {}

    public static List<SavedPlan> of(Document document) {
        return document.content().isEmpty()
                ? List.of()
                : List.of(MAPPER.readValue(document.content(), SavedPlan[].class));
    }

    public static Document document(List<SavedPlan> plans) {
        return new Document(DOCUMENT, plans.isEmpty() ? "" : MAPPER.writeValueAsString(plans));
    }
}
