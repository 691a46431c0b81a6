package io.outlay.feature.mix;

import io.outlay.domain.Problem;
import io.outlay.domain.mix.MixFinding;
import java.time.Instant;
import java.util.List;

/// Whether the model is being fitted, and how the last attempt ended where its end must be told.
sealed interface MixWork {
    record Idle() implements MixWork {}

    /// @param fraction 0 to 1
    /// @param phase    what is being done, in words; may be empty
    record Running(double fraction, String phase, Instant startedAt) implements MixWork {}

    record Failed(Problem problem) implements MixWork {}

    /// The data or the beliefs do not allow a fit.
    record Refused(List<MixFinding> findings) implements MixWork {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /// The person stopped it; nothing was kept.
    record Stopped() implements MixWork {}
}
