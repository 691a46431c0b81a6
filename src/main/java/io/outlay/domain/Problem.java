package io.outlay.domain;

import java.util.List;

/// The only thing about a failure that is shown to a person: what happened, where, and what to do. Its sentences are
/// `problem.CODE.message`, `problem.CODE.rule` and `problem.CODE.remedy` in the text bundle, filled with [#args].
///
/// @param args values for {0}, {1} … of the sentences
public record Problem(Severity severity, ProblemCode code, Location where, List<String> args) {

    public Problem {
        args = List.copyOf(args);
    }

    public static Problem error(ProblemCode code, Location where, String... args) {
        return new Problem(Severity.ERROR, code, where, List.of(args));
    }

    public static Problem warning(ProblemCode code, Location where, String... args) {
        return new Problem(Severity.WARNING, code, where, List.of(args));
    }
}
