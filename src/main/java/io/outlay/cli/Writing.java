package io.outlay.cli;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

/// Says in the product's words why something could not be written.
final class Writing {
    private Writing() {}

    static ProblemException problem(Path target, IOException e) {
        var name = target.toString();
        var reason = e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(e.getMessage());
        var lower = reason.toLowerCase(Locale.ROOT);
        boolean full = lower.contains("no space left") || lower.contains("file too large") || lower.contains("quota");
        return new ProblemException(
                full
                        ? Problem.error(ProblemCode.DISK_FULL, Location.file(name), name)
                        : Problem.error(ProblemCode.CANNOT_WRITE, Location.file(name), name, reason),
                e);
    }
}
