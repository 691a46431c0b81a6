package io.outlay.project;

import io.outlay.domain.mix.MixFinding;
import java.util.List;

/// What asking for a mix model's fit ends with.
public sealed interface MixAnswer {

    record Fitted(MixRun run) implements MixAnswer {}

    /// @param findings at least one that stops a fit
    record Refused(List<MixFinding> findings) implements MixAnswer {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
