package io.outlay.workspace;

import io.outlay.domain.data.PerformanceRow;
import io.outlay.files.Unfinished;
import io.outlay.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Adds up the facts of one import as they go by, to be kept once the import is stored. A disk that takes no more is no
/// failure: the sums are then made when they are asked for.
final class SumsMaking implements AutoCloseable {
    private final SumsFiles files;
    private @Nullable Path partial;
    private @Nullable SumsWriter writer;

    SumsMaking(SumsFiles files) {
        this.files = files;
        try {
            var file = files.partial();
            partial = file;
            Unfinished.begin(file);
            writer = new SumsWriter(file);
        } catch (IOException e) {
            giveUp();
        }
    }

    static SumsMaking of(Database database) throws WorkspaceException {
        return new SumsMaking(database.read(handle -> SumsFiles.of(handle, database.machine())));
    }

    /// In stored order.
    void add(PerformanceRow row) {
        if (writer != null) {
            try {
                writer.add(row);
            } catch (IOException e) {
                giveUp();
            }
        }
    }

    /// @return whether there is a file now
    boolean keep(String storedDigest) {
        if (writer == null || partial == null) {
            return false;
        }
        try {
            writer.finish();
            writer.close();
            writer = null;
            WholeFile.move(partial, files.file(storedDigest));
            return true;
        } catch (IOException e) {
            giveUp();
            return false;
        }
    }

    private void giveUp() {
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException alreadyFull) {
            // nothing of it is wanted
        } finally {
            writer = null;
        }
    }

    @Override
    public void close() {
        giveUp();
        if (partial != null) {
            try {
                Files.deleteIfExists(partial);
            } catch (IOException leftOver) {
                // a file too many is no failure
            }
            Unfinished.end(partial);
        }
    }
}
