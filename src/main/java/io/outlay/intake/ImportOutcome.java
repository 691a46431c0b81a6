package io.outlay.intake;

import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.ImportBatch;
import io.outlay.intake.facts.RejectedRow;
import io.outlay.intake.source.FindingGroup;
import java.util.List;

/// What came of reading.
public sealed interface ImportOutcome {

    /// Every row is valid and nothing is open.
    record Ready(ImportBatch batch, ImportSummary summary) implements ImportOutcome {}

    /// Every row is valid, but a person must say something the files do not.
    ///
    /// @param questions CURRENCY, ZONE or PERIOD
    record NeedsAnswers(ImportSummary summary, List<ProblemCode> questions) implements ImportOutcome {
        public NeedsAnswers {
            questions = List.copyOf(questions);
        }
    }

    /// Something is wrong; nothing of the files may be used.
    ///
    /// @param problems the first hundred errors
    /// @param count    how many errors there are
    /// @param groups   all findings by cause
    /// @param rejected rows with errors, to be saved; the first ten thousand
    /// @param rejectedCount how many rows have errors
    record Refused(
            List<Problem> problems,
            long count,
            List<FindingGroup> groups,
            List<RejectedRow> rejected,
            long rejectedCount)
            implements ImportOutcome {
        public Refused {
            problems = List.copyOf(problems);
            groups = List.copyOf(groups);
            rejected = List.copyOf(rejected);
        }
    }
}
