package io.outlay.workspace;

import java.util.List;

/// Documents that change together.
public record DocumentSet(List<Document> documents) {
    public DocumentSet {
        documents = List.copyOf(documents);
    }
}
