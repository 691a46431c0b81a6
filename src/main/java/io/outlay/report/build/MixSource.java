package io.outlay.report.build;

import io.outlay.domain.mix.MixExperiment;
import io.outlay.domain.mix.MixFinding;
import io.outlay.domain.mix.MixFit;
import io.outlay.domain.mix.MixRequest;
import java.util.List;

/// The fit that leads a report's study.
///
/// @param findings about data and beliefs
public record MixSource(MixRequest request, MixFit fit, List<MixFinding> findings, List<MixExperiment> experiments) {
    public MixSource {
        findings = List.copyOf(findings);
        experiments = List.copyOf(experiments);
    }
}
