package io.outlay.intake.json;

import io.outlay.domain.ProblemException;
import tools.jackson.databind.JsonNode;

/// Turns the records of one kind of answer into facts.
sealed interface RecordReader
        permits MetaInsights, GoogleAdsRows, KlaviyoReport, KlaviyoAggregate, LinkedInAnalytics, ProfiledRecords {

    /// Id of the layout, such as `meta-api`.
    String profile();

    void take(Fields fields, long number) throws ProblemException;

    /// Called once after the last record with what stands around them.
    void end(Fields envelope) throws ProblemException;

    /// Whether the answer says that more pages follow.
    boolean continued(JsonNode envelope);
}
