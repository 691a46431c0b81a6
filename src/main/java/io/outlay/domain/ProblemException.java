package io.outlay.domain;

import java.util.List;

/// Carries problems out of a boundary (a file, a request, the workspace) to whoever shows them.
public class ProblemException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final long count;

    public ProblemException(Problem problem) {
        this(List.of(problem), null);
    }

    public ProblemException(Problem problem, Throwable cause) {
        this(List.of(problem), cause);
    }

    /// @param problems at least one; the first error is the headline
    public ProblemException(List<Problem> problems, @org.jspecify.annotations.Nullable Throwable cause) {
        this(problems, cause, problems.size());
    }

    /// @param count how many problems there are, of which `problems` are the first
    public ProblemException(List<Problem> problems, @org.jspecify.annotations.Nullable Throwable cause, long count) {
        super(problems.getFirst().code() + " " + problems.getFirst().where(), cause);
        this.problems = List.copyOf(problems);
        this.count = count;
    }

    public List<Problem> problems() {
        return problems;
    }

    /// How many problems there are; at least as many as are listed.
    public long count() {
        return count;
    }
}
