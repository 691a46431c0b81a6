package io.outlay.intake.source;

import io.outlay.domain.Problem;
import io.outlay.domain.Severity;
import java.util.ArrayList;
import java.util.List;

/// The problems of one import. Of errors and of warnings the first hundred are kept, all are counted.
public final class Findings {
    private static final int LISTED = 100;

    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
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
}
