package io.outlay.cli;

import io.outlay.domain.ProblemCode;
import java.util.List;
import tools.jackson.databind.DatabindException;

/// Thrown by our own readers of JSON when a field cannot be used. [RequestReader] joins the path that Jackson knows
/// with the rest, and makes a problem of it.
final class RefusedField extends DatabindException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final String below;
    private final String value;
    private final String why;

    private RefusedField(ProblemCode code, String below, String value, String why) {
        super(why);
        this.code = code;
        this.below = below;
        this.value = value;
        this.why = why;
    }

    /// @param below path from the object being read, such as `beta.normal[1]`
    static RefusedField missing(String below) {
        return new RefusedField(ProblemCode.MISSING_FIELD, below, "", below);
    }

    static RefusedField unknown(String below) {
        return new RefusedField(ProblemCode.UNKNOWN_FIELD, below, "", below);
    }

    /// @param value what stood there
    /// @param why   what it should be
    static RefusedField bad(String below, String value, String why) {
        return new RefusedField(ProblemCode.BAD_VALUE, below, value, why);
    }

    /// The same, of a field that stands below another one.
    ///
    /// @param path with its last dot
    RefusedField under(String path) {
        return new RefusedField(code, path + below, value, why);
    }

    ProblemCode code() {
        return code;
    }

    String below() {
        return below;
    }

    String value() {
        return value;
    }

    /// The arguments of the problem's sentences.
    List<String> args(String path) {
        return code == ProblemCode.BAD_VALUE ? List.of(path, value + " (" + why + ")") : List.of(path);
    }
}
