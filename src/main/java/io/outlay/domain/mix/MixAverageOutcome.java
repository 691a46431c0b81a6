package io.outlay.domain.mix;

import java.util.List;

/// What fitting several families ends with.
public sealed interface MixAverageOutcome {

    record Averaged(MixAverage average) implements MixAverageOutcome {}

    /// @param findings at least one that stops a fit
    record Refused(List<MixFinding> findings) implements MixAverageOutcome {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
