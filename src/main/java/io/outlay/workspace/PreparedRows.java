package io.outlay.workspace;

import org.jdbi.v3.core.Handle;

/// Rows stored for an import that is not there yet: it comes to be with its row in `import_batch`, in one small unit
/// after them. What an import that was stopped, or killed, leaves of them counts for nothing and is swept away.
final class PreparedRows {
    private static final int STEP = 2000;

    private PreparedRows() {}

    private static long next(Handle handle) {
        return handle.select("SELECT MAX(id) FROM import_batch")
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L)
                + 1;
    }

    /// The first key that no import's fact has; prepared facts have it and later ones.
    static long firstFact(Handle handle) {
        return FactColumns.firstId(next(handle));
    }

    /// Deletes what no import accounts for, in steps, so that any number of rows needs little memory. Entities go
    /// first: they are stored last, so as long as there may be some there are facts that tell of them.
    ///
    /// @return whether there were any
    static boolean sweep(Database database) throws WorkspaceException {
        if (!database.read(PreparedRows::left)) {
            return false;
        }
        long entity = database.read(PreparedRows::lastEntity);
        delete(database, "entity WHERE id > ?", entity);
        long next = database.read(PreparedRows::next);
        delete(database, "outcome WHERE import_id >= ?", next);
        delete(database, "fact WHERE id >= ?", FactColumns.firstId(next));
        return true;
    }

    private static boolean left(Handle handle) {
        return exists(handle, "fact WHERE id >= ?", firstFact(handle))
                || exists(handle, "outcome WHERE import_id >= ?", next(handle));
    }

    private static boolean exists(Handle handle, String rows, long bound) {
        return handle.select("SELECT EXISTS(SELECT 1 FROM " + rows + ")", bound)
                .mapTo(Boolean.class)
                .one();
    }

    private static long lastEntity(Handle handle) {
        return handle.select("SELECT COALESCE(MAX(entity_id), 0) FROM fact WHERE id < ?", firstFact(handle))
                .mapTo(Long.class)
                .one();
    }

    private static void delete(Database database, String rows, long bound) throws WorkspaceException {
        int deleted = STEP;
        while (deleted == STEP) {
            deleted = database.prepare(
                    handle -> handle.execute("DELETE FROM " + rows + " FETCH FIRST " + STEP + " ROWS ONLY", bound));
        }
    }
}
