package io.outlay.domain.mix;

import java.util.List;

/// What a fit ends with.
public sealed interface MixOutcome {

    record Fitted(MixFit fit) implements MixOutcome {}

    /// @param findings at least one that stops a fit
    record Refused(List<MixFinding> findings) implements MixOutcome {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
