package io.outlay.project;

import io.outlay.domain.mix.MixFinding;
import io.outlay.domain.mix.MixRequest;
import java.util.List;

/// A stated mix model with the project's data.
///
/// @param request  weekly
/// @param findings about the project's data; may hold some that stop a fit
/// @param money    whether the outcome is an amount in the project's currency rather than a count
public record MixInputs(MixRequest request, List<MixFinding> findings, boolean money) {
    public MixInputs {
        findings = List.copyOf(findings);
    }

    boolean refused() {
        return findings.stream().anyMatch(finding -> finding.verdict().stops());
    }
}
