package io.outlay.report.build;

import io.outlay.domain.study.StudyResult;
import io.outlay.report.model.Cover;
import io.outlay.report.model.DataFacts;
import io.outlay.report.model.Provenance;
import java.math.BigDecimal;
import java.util.Optional;

/// What a report is made from.
///
/// @param zone     IANA id of the accounts' zone
/// @param mix      the fit that leads the study, if one does
/// @param business the business's own total of the outcome in the observed period, if it was imported
public record ReportSource(
        Cover cover,
        StudyResult study,
        String zone,
        Optional<BigDecimal> business,
        DataFacts data,
        Provenance provenance,
        Optional<MixSource> mix) {}
