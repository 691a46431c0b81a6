package io.outlay.cli;

import io.outlay.domain.Problem;
import io.outlay.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The document a failed command prints: the first problem as `error`, and up to a hundred in all.
record ErrorForm(Error error, List<Entry> problems, long problemCount) {
    private static final int LISTED = 100;

    record Error(String code, String message, Where where, String remedy) {}

    record Where(
            @Nullable String file,
            @Nullable Long row,
            @Nullable String column,
            @Nullable String value,
            @Nullable String path) {}

    record Entry(
            String severity,
            String code,
            @Nullable String file,
            @Nullable Long row,
            @Nullable String column,
            @Nullable String value,
            String rule,
            String remedy) {}

    static ErrorForm of(List<Problem> problems, Text text) {
        return of(problems, problems.size(), text);
    }

    /// @param count how many problems there are, of which `problems` are the first
    static ErrorForm of(List<Problem> problems, long count, Text text) {
        var first = problems.stream()
                .filter(problem -> problem.severity() == io.outlay.domain.Severity.ERROR)
                .findFirst()
                .orElse(problems.getFirst());
        var where = first.where();
        var error = new Error(
                first.code().name(),
                text.message(first),
                new Where(
                        orNull(where.file()),
                        orNull(where.row()),
                        orNull(where.column()),
                        orNull(where.value()),
                        orNull(where.path())),
                text.remedy(first));
        return new ErrorForm(error, entries(problems, text), count);
    }

    static List<Entry> entries(List<Problem> problems, Text text) {
        return problems.stream()
                .limit(LISTED)
                .map(problem -> new Entry(
                        problem.severity().name().toLowerCase(Locale.ROOT),
                        problem.code().name(),
                        orNull(problem.where().file()),
                        orNull(problem.where().row()),
                        orNull(problem.where().column()),
                        orNull(problem.where().value()),
                        text.rule(problem),
                        text.remedy(problem)))
                .toList();
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
