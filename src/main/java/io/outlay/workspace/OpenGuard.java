package io.outlay.workspace;

import io.outlay.domain.ProblemCode;
import java.nio.channels.OverlappingFileLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.result.SearchRow;
import org.jspecify.annotations.Nullable;

/// Reads the catalogue of a database file without letting the database open it. H2 compiles and runs Java source kept
/// in triggers and aliases while it opens a file, even one opened for reading, so a file with anything but plain
/// tables, indexes and keys is refused.
final class OpenGuard {
    private static final String CATALOGUE = "table.0";
    private static final int WAITS = 5;
    private static final long WAIT_MILLIS = 150;

    private OpenGuard() {}

    /// Refuses a file that holds code, a file that another process has open, and a file that cannot be read.
    static void inspect(WorkspaceFolder folder) throws WorkspaceException {
        for (var refusal : objections(folder)) {
            throw WorkspaceException.of(ProblemCode.WORKSPACE_FOREIGN, folder.name(), refusal);
        }
    }

    private static List<String> objections(WorkspaceFolder folder) throws WorkspaceException {
        for (int i = 1; ; i++) {
            try (var store = new MVStore.Builder()
                    .fileName(folder.database().toString())
                    .readOnly()
                    .open()) {
                return catalogue(store);
            } catch (MVStoreException e) {
                // somebody else's inspection holds the file for a moment only
                if (e.getErrorCode() != DataUtils.ERROR_FILE_LOCKED
                        || e.getCause() instanceof OverlappingFileLockException
                        || i == WAITS) {
                    throw Failures.of(e, folder.name());
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(WAIT_MILLIS));
            } catch (RuntimeException e) {
                throw Failures.damaged(e, folder.name(), "its catalogue cannot be read");
            }
        }
    }

    private static List<String> catalogue(MVStore store) {
        var transactions = new TransactionStore(store, new ValueDataType());
        transactions.init();
        var objections = new ArrayList<String>();
        TransactionMap<Long, SearchRow> map = transactions.begin().openMap(CATALOGUE);
        if (map.isEmpty()) {
            throw new IllegalStateException("the catalogue is empty");
        }
        var cursor = map.map.cursor(null);
        while (cursor.hasNext()) {
            cursor.next();
            var value = cursor.getValue();
            // what is committed, and what an unfinished transaction would leave
            object(value.getCommittedValue(), objections);
            object(value.getCurrentValue(), objections);
        }
        return objections;
    }

    private static void object(@Nullable SearchRow row, List<String> objections) {
        if (row != null) {
            CatalogueRules.objection(
                            row.getValue(2).getInt(),
                            String.valueOf(row.getValue(3).getString()))
                    .ifPresent(objections::add);
        }
    }
}
