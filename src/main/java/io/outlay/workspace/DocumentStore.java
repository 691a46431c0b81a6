package io.outlay.workspace;

/// The project's [Document]s.
public final class DocumentStore {
    private final Database database;

    DocumentStore(Database database) {
        this.database = database;
    }

    /// The document of that name, with empty content when it was never saved.
    public Document get(String name) throws WorkspaceException {
        return new Document(
                name,
                database.read(handle -> handle.select("SELECT content FROM document WHERE name = ?", name)
                        .mapTo(String.class)
                        .findOne()
                        .orElse("")));
    }

    /// Replaces the document; one with empty content goes.
    public void save(Document document) throws WorkspaceException {
        database.unit("document", document.name(), handle -> {
            handle.execute("DELETE FROM document WHERE name = ?", document.name());
            if (!document.content().isEmpty()) {
                handle.execute("INSERT INTO document VALUES (?, ?)", document.name(), document.content());
            }
            return document;
        });
    }
}
