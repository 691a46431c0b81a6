package io.outlay.report;

import io.outlay.report.model.Recommendation;
import io.outlay.report.model.Report;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.util.List;

/// A recommendation of page 1 in words, for readers outside the report. The report says the same sentences.
///
/// @param todo   what to do, in one line
/// @param detail how, or why
/// @param gain   expected change, 90 % range and unit in words; empty where one only learns
/// @param range  the range of that gain; empty without one
/// @param expect what to expect, in words
/// @param sure   how sure that is
public record AdviceLine(
        Recommendation recommendation,
        String todo,
        String detail,
        String gain,
        String range,
        String expect,
        String sure) {

    /// All recommendations of the report, the most valuable first.
    public static List<AdviceLine> of(Report report, Text text, Figures figures) {
        var words = new Words(
                text.about(report.incremental()),
                figures,
                report.cover().outcome(),
                report.cover().currency());
        var advice = new AdviceWords(words, report.plan().map(plan -> new PlanWords(words, plan)));
        return report.recommendations().stream()
                .map(recommendation -> line(recommendation, advice, figures))
                .toList();
    }

    private static AdviceLine line(Recommendation recommendation, AdviceWords advice, Figures figures) {
        var gain = recommendation.gain();
        return new AdviceLine(
                recommendation,
                advice.todo(recommendation),
                advice.detail(recommendation),
                gain.map(it -> recommendation.unit() == Recommendation.GainUnit.SHARE
                                ? figures.percentChange(it.value())
                                : figures.change(it.value()))
                        .orElse(""),
                gain.isPresent() ? advice.expectationRange(recommendation) : "",
                advice.expectation(recommendation),
                advice.sure(recommendation));
    }
}
