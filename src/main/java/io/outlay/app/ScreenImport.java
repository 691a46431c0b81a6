package io.outlay.app;

import io.outlay.domain.Period;
import io.outlay.domain.ProblemException;
import io.outlay.domain.insight.Dimension;
import io.outlay.domain.insight.InsightRequest;
import io.outlay.domain.insight.InsightRow;
import io.outlay.domain.insight.Metric;
import io.outlay.progress.Monitor;
import io.outlay.project.DataQuestions;
import io.outlay.workspace.Workspace;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A report to draw an import with: a project's own figures as a Google Ads export writes them, in dates that may be
/// read either way, with one figure that is none and one credit.
final class ScreenImport {
    private static final int AMBIGUOUS_DAYS = 12;
    private static final int CAMPAIGNS = 4;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private ScreenImport() {}

    /// Empty where there are no figures.
    static Optional<Path> written(Workspace workspace, Monitor monitor, Path folder)
            throws ProblemException, IOException {
        var questions = new DataQuestions(workspace);
        var dates = questions.dates();
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        var asked = new InsightRequest(
                List.of(Metric.SPEND, Metric.IMPRESSIONS, Metric.CLICKS, Metric.CONVERSIONS, Metric.REVENUE),
                List.of(Dimension.DAY, Dimension.CAMPAIGN),
                ambiguous(dates.get().to()),
                Optional.empty(),
                DataQuestions.query("platform:google").filters());
        var rows = questions.insights(asked, monitor).rows();
        var campaigns = rows.stream()
                .map(row -> row.keys().getLast().label())
                .distinct()
                .limit(CAMPAIGNS)
                .toList();
        var lines = new ArrayList<String>();
        lines.add("Campaign report");
        lines.add("Day;Campaign;Cost;Currency code;Impr.;Clicks;Conversions;Conv. value;Ad strength");
        var currency = workspace.project().get().currency();
        for (var row : rows) {
            if (campaigns.contains(row.keys().getLast().label())) {
                lines.add(line(row, currency, lines.size()));
            }
        }
        return Optional.of(Files.write(folder.resolve("google_campaigns.csv"), lines, StandardCharsets.UTF_8));
    }

    /// The first days of a month, up to which day and month cannot be told apart.
    private static Period ambiguous(LocalDate last) {
        var first =
                last.getDayOfMonth() < AMBIGUOUS_DAYS ? last.withDayOfMonth(1).minusMonths(1) : last.withDayOfMonth(1);
        return new Period(first, first.plusDays(AMBIGUOUS_DAYS - 1));
    }

    private static String line(InsightRow row, String currency, int place) {
        boolean credit = place == 12;
        boolean none = place == 7;
        return String.join(
                ";",
                LocalDate.parse(row.keys().getFirst().id()).format(DATE),
                row.keys().getLast().label(),
                credit ? "-12,40" : figure(row, Metric.SPEND, 2),
                currency,
                figure(row, Metric.IMPRESSIONS, 0),
                figure(row, Metric.CLICKS, 0),
                none ? "?" : figure(row, Metric.CONVERSIONS, 1),
                figure(row, Metric.REVENUE, 2),
                "Good");
    }

    private static String figure(InsightRow row, Metric metric, int digits) {
        return row.figure(metric)
                .value()
                .map(value -> value.setScale(digits, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('.', ','))
                .orElse("--");
    }
}
