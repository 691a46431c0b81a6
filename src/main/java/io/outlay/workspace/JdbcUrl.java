package io.outlay.workspace;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import java.nio.file.Path;

/// Builds the database's URL. A file name may not add settings to it: H2 takes everything after a semicolon as one,
/// and `INIT=` runs statements.
final class JdbcUrl {
    /// Space is not used again while the file is open: the database writes where its newest change stands only after
    /// the next one, so a change that went into freed space would not be found after a kill.
    private static final String SETTINGS =
            ";IFEXISTS=TRUE;WRITE_DELAY=0;REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0"
                + ";LAZY_QUERY_EXECUTION=1";
    private static final String CREATE_SETTINGS = SETTINGS.replace(";IFEXISTS=TRUE", "");

    private JdbcUrl() {}

    static void requireHarmless(Path path) throws WorkspaceException {
        var text = path.toString();
        boolean harmless = text.chars().noneMatch(c -> c == ';' || Character.isISOControl(c));
        if (!harmless) {
            throw new WorkspaceException(
                    Problem.error(
                            ProblemCode.BAD_ARGUMENT,
                            Location.NOWHERE,
                            "A workspace's path may not hold semicolons or control characters."),
                    null);
        }
    }

    static String create(Path database) throws WorkspaceException {
        return stem(database) + CREATE_SETTINGS;
    }

    static String write(Path database) throws WorkspaceException {
        return stem(database) + SETTINGS;
    }

    static String read(Path database) throws WorkspaceException {
        return stem(database) + SETTINGS + ";ACCESS_MODE_DATA=r";
    }

    private static String stem(Path database) throws WorkspaceException {
        requireHarmless(database);
        var text = database.toString();
        return "jdbc:h2:file:" + text.substring(0, text.length() - ".mv.db".length());
    }
}
