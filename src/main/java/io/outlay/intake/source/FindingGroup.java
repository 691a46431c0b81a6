package io.outlay.intake.source;

import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.Severity;
import java.util.List;

/// Findings of one cause: of one kind in one column.
///
/// @param column   or empty for whole rows and files
/// @param count    how many there are
/// @param examples the first few
public record FindingGroup(Severity severity, ProblemCode code, String column, long count, List<Problem> examples) {
    public FindingGroup {
        examples = List.copyOf(examples);
    }
}
