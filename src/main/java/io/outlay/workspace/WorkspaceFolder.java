package io.outlay.workspace;

import io.outlay.domain.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder `NAME.outlay/` and the names of the files in it.
///
/// @param path absolute, with symbolic links resolved as far as the folder exists
record WorkspaceFolder(Path path) {
    static final String DATABASE = "workspace.mv.db";
    static final String WITNESS = "workspace.witness.json";

    /// Stands beside a database that is being made, and goes when it is made.
    static final String MAKING = "workspace.making";

    /// Resolves links, so that one folder has one name.
    static WorkspaceFolder at(Path given) throws WorkspaceException {
        var path = given.toAbsolutePath().normalize();
        try {
            if (Files.exists(path)) {
                path = path.toRealPath();
            } else {
                var parent = path.getParent();
                if (parent != null && Files.exists(parent)) {
                    path = parent.toRealPath().resolve(path.getFileName().toString());
                }
            }
        } catch (IOException e) {
            throw WorkspaceException.of(e, ProblemCode.WORKSPACE_NOT_FOUND, given.toString());
        }
        JdbcUrl.requireHarmless(path);
        return new WorkspaceFolder(path);
    }

    Path database() {
        return path.resolve(DATABASE);
    }

    Path witness() {
        return path.resolve(WITNESS);
    }

    Path making() {
        return path.resolve(MAKING);
    }

    String name() {
        return path.toString();
    }
}
