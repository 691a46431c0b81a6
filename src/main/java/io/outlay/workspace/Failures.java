package io.outlay.workspace;

import io.outlay.domain.ProblemCode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/// Says in the product's words why the database or a file refused.
final class Failures {
    private Failures() {}

    static WorkspaceException of(Throwable failure, String workspace) {
        if (failure instanceof WorkspaceException already) {
            return already;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && diskFull(cause)) {
                return WorkspaceException.of(failure, ProblemCode.DISK_FULL, workspace);
            }
            if (cause instanceof AccessDeniedException || cause instanceof FileNotFoundException) {
                return WorkspaceException.of(failure, ProblemCode.WORKSPACE_READ_ONLY, workspace);
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
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

    static WorkspaceException damaged(Throwable cause, String workspace, String what) {
        return WorkspaceException.of(cause, ProblemCode.WORKSPACE_DAMAGED, workspace, what, "none");
    }

    static WorkspaceException damaged(String workspace, String what) {
        return WorkspaceException.of(ProblemCode.WORKSPACE_DAMAGED, workspace, what, "none");
    }

    static boolean diskFull(Throwable cause) {
        var message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left")
                || message.contains("file too large")
                || message.contains("not enough space")
                || message.contains("disk quota")
                || message.contains("disk full");
    }

    private static String firstLine(Throwable failure) {
        var message = String.valueOf(failure.getMessage());
        int end = message.indexOf('\n');
        var line = end < 0 ? message : message.substring(0, end);
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
