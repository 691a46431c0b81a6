package io.outlay.report.model;

import java.util.List;
import java.util.Optional;

/// Everything one report says. PDF, HTML and CSV bundle are written from the same object, so their figures agree.
/// Sections that were not computed are absent and leave no trace in the report.
///
/// @param mix             what the project's mix model found, where its returns and curves lead
/// @param incremental     whether returns, curves, plan and scenarios are what advertising caused, by the mix model,
///                        rather than what platforms report
/// @param recommendations at most three, the most valuable first
public record Report(
        Cover cover,
        boolean incremental,
        Totals totals,
        Returns returns,
        List<Recommendation> recommendations,
        Health health,
        Optional<Plan> plan,
        Optional<Scenarios> scenarios,
        Optional<Dayparts> dayparts,
        Optional<MixModel> mix,
        DataFacts data,
        Provenance provenance) {

    public Report {
        recommendations = List.copyOf(recommendations);
        if (recommendations.size() > 3) {
            throw new IllegalArgumentException("at most three recommendations, not " + recommendations.size());
        }
    }
}
