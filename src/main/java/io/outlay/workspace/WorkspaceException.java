package io.outlay.workspace;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The only checked exception of this package. What it carries can be shown to a person as it is.
public final class WorkspaceException extends ProblemException {
    private static final long serialVersionUID = 1L;

    WorkspaceException(Problem problem, @Nullable Throwable cause) {
        super(List.of(problem), cause);
    }

    static WorkspaceException of(ProblemCode code, String... args) {
        return new WorkspaceException(Problem.error(code, Location.NOWHERE, args), null);
    }

    static WorkspaceException of(Throwable cause, ProblemCode code, String... args) {
        return new WorkspaceException(Problem.error(code, Location.NOWHERE, args), cause);
    }

    public ProblemCode code() {
        return problems().getFirst().code();
    }
}
