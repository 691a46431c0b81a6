package io.outlay.workspace;

import io.outlay.domain.ProblemCode;
import io.outlay.files.WriteFailure;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/// Says in the product's words why the database or a file refused.
final class Failures {
    private static final int MOST_CAUSES = 50;

    private Failures() {}

    static WorkspaceException of(Throwable failure, String workspace) {
        if (failure instanceof WorkspaceException already) {
            return already;
        }
        var causes = causes(failure);
        for (var cause : causes) {
            if (cause instanceof IOException && WriteFailure.diskFull(cause)) {
                return WorkspaceException.of(failure, ProblemCode.DISK_FULL, workspace);
            }
            if (cause instanceof OverlappingFileLockException) {
                // no other opening of this process is left (OpenWorkspaces): the database itself kept the lock when it
                // failed on this file before
                return damaged(failure, workspace, "it could not be read before");
            }
            if (cause instanceof AccessDeniedException || cause instanceof FileNotFoundException) {
                return WorkspaceException.of(failure, ProblemCode.WORKSPACE_READ_ONLY, workspace);
            }
        }
        for (var cause : causes) {
            if (cause instanceof SQLException sql) {
                switch (sql.getErrorCode()) {
                    case ErrorCode.DATABASE_ALREADY_OPEN_1 -> {
                        return WorkspaceException.of(failure, ProblemCode.WORKSPACE_IN_USE, workspace);
                    }
                    case ErrorCode.DATABASE_IS_READ_ONLY -> {
                        return WorkspaceException.of(failure, ProblemCode.WORKSPACE_READ_ONLY, workspace);
                    }
                    default -> {
                        // decided below
                    }
                }
            }
            if (cause instanceof MVStoreException store && store.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                return WorkspaceException.of(failure, ProblemCode.WORKSPACE_IN_USE, workspace);
            }
        }
        return damaged(failure, workspace, "the database reports " + firstLine(failure));
    }

    /// The failure and all below it; a failed batch hangs its reason elsewhere than other failures do.
    private static List<Throwable> causes(Throwable failure) {
        var found = new ArrayList<Throwable>();
        found.add(failure);
        for (int i = 0; i < found.size() && i < MOST_CAUSES; i++) {
            var next = found.get(i).getCause();
            if (next != null) {
                found.add(next);
            }
            var other = found.get(i) instanceof SQLException sql ? sql.getNextException() : null;
            if (other != null) {
                found.add(other);
            }
            // the database closes itself on a failed write: the write is then only a companion of "it is closed"
            found.addAll(List.of(found.get(i).getSuppressed()));
        }
        return found;
    }

    static WorkspaceException damaged(Throwable cause, String workspace, String what) {
        return WorkspaceException.of(cause, ProblemCode.WORKSPACE_DAMAGED, workspace, what, "none");
    }

    static WorkspaceException damaged(String workspace, String what) {
        return WorkspaceException.of(ProblemCode.WORKSPACE_DAMAGED, workspace, what, "none");
    }

    private static String firstLine(Throwable failure) {
        var message = String.valueOf(failure.getMessage());
        int end = message.indexOf('\n');
        var line = end < 0 ? message : message.substring(0, end);
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
