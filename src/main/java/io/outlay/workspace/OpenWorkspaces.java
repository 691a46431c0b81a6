package io.outlay.workspace;

import io.outlay.domain.ProblemCode;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps one process from opening a workspace twice. Between processes the database's file lock does that; inside one
/// process it cannot, because H2 shares a database that is open already, and because closing any second handle on the
/// file drops the process's locks on it. Hence a static collection.
final class OpenWorkspaces {
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private OpenWorkspaces() {}

    static void enter(WorkspaceFolder folder) throws WorkspaceException {
        if (!OPEN.add(folder.path())) {
            throw WorkspaceException.of(ProblemCode.WORKSPACE_IN_USE, folder.name());
        }
    }

    static void leave(WorkspaceFolder folder) {
        OPEN.remove(folder.path());
    }
}
