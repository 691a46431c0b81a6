package io.outlay.intake.source;

import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The problems of one import. Of errors and of warnings the first hundred are kept, all are counted, also by cause.
public final class Findings {
    private static final int LISTED = 100;
    private static final int EXAMPLES = 3;

    private record Cause(Severity severity, ProblemCode code, String column) {}

    private static final class Tally {
        private final List<Problem> examples = new ArrayList<>();
        private long count;
    }

    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final Map<Cause, Tally> causes = new LinkedHashMap<>();
    private long errorCount;
    private long warningCount;

    public void add(Problem problem) {
        if (problem.severity() == Severity.ERROR) {
            errorCount++;
            if (errors.size() < LISTED) {
                errors.add(problem);
            }
        } else {
            warningCount++;
            if (warnings.size() < LISTED) {
                warnings.add(problem);
            }
        }
        count(problem);
    }

    /// Counts a problem by its cause without listing it, as for rows that the person chose to leave out.
    public void count(Problem problem) {
        var cause = new Cause(
                problem.severity(), problem.code(), problem.where().column().orElse(""));
        var tally = causes.computeIfAbsent(cause, any -> new Tally());
        tally.count++;
        if (tally.examples.size() < EXAMPLES) {
            tally.examples.add(problem);
        }
    }

    public boolean blocked() {
        return errorCount > 0;
    }

    public List<Problem> errors() {
        return List.copyOf(errors);
    }

    public long errorCount() {
        return errorCount;
    }

    public List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    public long warningCount() {
        return warningCount;
    }

    /// The findings by cause, errors first, the most frequent first.
    public List<FindingGroup> groups() {
        return causes.entrySet().stream()
                .map(entry -> new FindingGroup(
                        entry.getKey().severity(),
                        entry.getKey().code(),
                        entry.getKey().column(),
                        entry.getValue().count,
                        entry.getValue().examples))
                .sorted(Comparator.comparing((FindingGroup group) -> group.severity() != Severity.ERROR)
                        .thenComparing(
                                Comparator.comparingLong(FindingGroup::count).reversed()))
                .toList();
    }
}
