package io.outlay.report.model;

import java.util.List;

/// Whether the figures can be trusted: the badge of page 1, which no setting hides.
///
/// @param passed   number of checks without finding
/// @param findings what did not pass
public record Health(State state, int passed, List<Finding> findings) {

    public Health {
        findings = List.copyOf(findings);
    }

    public enum State {
        PASS,
        REVIEW,
        FAIL
    }

    /// @param subjects names of the channels or files it concerns; may be empty when it concerns all
    public record Finding(Kind kind, List<String> subjects) {
        public Finding {
            subjects = List.copyOf(subjects);
        }
    }

    public enum Kind {
        /// Too few periods with spend to fit a curve well.
        THIN_DATA,
        /// Spend hardly changed, so the curve's bend is not in the data.
        NO_VARIATION,
        /// The curve does not reach its bend within the observed spend.
        NOT_IDENTIFIED,
        /// The fit explains little of the outcome.
        POOR_FIT,
        /// The fit did not settle.
        NOT_CONVERGED,
        /// Return so uncertain that its range spans a factor above 4.
        WIDE_RANGE,
        /// The plan goes outside observed spend.
        BEYOND_DATA,
        /// Days without data inside the period.
        GAPS,
        /// A data check was overridden; the reason is in section 8.
        OVERRIDDEN
    }
}
