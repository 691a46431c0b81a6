package io.outlay.cli;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.files.WriteFailure;
import java.io.IOException;
import java.nio.file.Path;

/// Says in the product's words why something could not be written.
final class Writing {
    private Writing() {}

    static ProblemException problem(Path target, IOException e) {
        var name = target.toString();
        return new ProblemException(
                WriteFailure.diskFull(e)
                        ? Problem.error(ProblemCode.DISK_FULL, Location.file(name), name)
                        : Problem.error(
                                ProblemCode.CANNOT_WRITE,
                                Location.file(name),
                                name,
                                Plain.line(WriteFailure.reason(e))),
                e);
    }
}
