package io.outlay.cli;

import io.outlay.domain.ProblemCode;

/// How a command ends, for scripts.
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int BLOCKED_BY_DATA = 4;
    static final int IN_USE = 5;
    static final int DAMAGED = 6;
    static final int CANCELLED = 130;

    private ExitCode() {}

    static int of(ProblemCode code) {
        return switch (code.kind()) {
            case FAILED -> FAILED;
            case USAGE -> USAGE;
            case DATA -> BLOCKED_BY_DATA;
            case IN_USE -> IN_USE;
            case DAMAGED -> DAMAGED;
        };
    }
}
