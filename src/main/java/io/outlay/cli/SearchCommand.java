package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.domain.RunStamp;
import io.outlay.domain.insight.Metric;
import io.outlay.domain.insight.SearchFilter;
import io.outlay.domain.insight.SearchHit;
import io.outlay.project.DataQuestions;
import io.outlay.text.CsvStyle;
import io.outlay.text.Sheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `outlay search QUERY --workspace DIR`: campaigns by words, properties and figures.
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Finds campaigns: \"brand roas>3 platform:meta since:2026-01-01 expensive\".")
final class SearchCommand implements BatchCommand {
    private static final List<Metric> TABLE = List.of(
            Metric.SPEND,
            Metric.IMPRESSIONS,
            Metric.CLICKS,
            Metric.CONVERSIONS,
            Metric.REVENUE,
            Metric.CTR,
            Metric.CPC,
            Metric.CPA,
            Metric.ROAS);

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "QUERY", description = "Words and filters; all of them must hold.")
    List<String> words = new ArrayList<>();

    @Option(names = "--workspace", required = true, paramLabel = "DIR", description = "The workspace.")
    Path workspace = Path.of("");

    @Option(names = "--limit", paramLabel = "N", description = "At most so many campaigns (default: all).")
    @Nullable
    Integer limit;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the document to this file.")
    @Nullable
    Path out;

    @Option(names = "--csv", description = "The campaigns as a table instead of the document.")
    boolean csv;

    /// @param filters  how the query was understood, each removable by leaving out its `text`
    /// @param hits     campaigns that all filters keep
    /// @param searched campaigns that there are
    record Document(
            String schema,
            String status,
            RunStamp stamp,
            String query,
            List<Filter> filters,
            DataRequest.@Nullable Range period,
            String currency,
            long hits,
            long searched,
            List<Hit> campaigns) {}

    record Filter(String kind, String text, String meaning) {
        static Filter of(SearchFilter filter) {
            return new Filter(
                    filter.getClass().getSimpleName().toLowerCase(Locale.ROOT), filter.text(), filter.meaning());
        }
    }

    record Hit(
            String platform,
            String account,
            String id,
            String name,
            String channel,
            List<String> tags,
            DataRequest.@Nullable Range dates,
            Map<String, FigureForm> figures) {
        static Hit of(SearchHit hit) {
            var campaign = hit.found().campaign();
            return new Hit(
                    campaign.platform().code(),
                    campaign.accountId(),
                    campaign.campaignId(),
                    hit.found().name(),
                    hit.found().channelId(),
                    hit.found().tags(),
                    hit.dates().map(DataRequest.Range::of).orElse(null),
                    FigureForm.all(hit.figures()));
        }
    }

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Answer answer(BatchContext context) throws ProblemException {
        if (limit != null && limit < 1) {
            throw DataRequest.bad("--limit", String.valueOf(limit));
        }
        try (var opened = DataRequest.open(context, context.resolve(workspace))) {
            var query = DataQuestions.query(String.join(" ", words));
            var found = new DataQuestions(opened).search(query, context.monitor());
            var hits = found.hits().stream()
                    .limit(limit == null ? Long.MAX_VALUE : limit)
                    .map(Hit::of)
                    .toList();
            var document = new Document(
                    "search-result-1",
                    "ok",
                    context.stamp(
                            "search",
                            BatchContext.DEFAULT_SEED,
                            "",
                            opened.performance().dataDigest(),
                            "DONE"),
                    query.text(),
                    found.query().filters().stream().map(Filter::of).toList(),
                    found.period().map(DataRequest.Range::of).orElse(null),
                    found.currency(),
                    found.hits().size(),
                    found.searched(),
                    hits);
            return new Answer(document, ExitCode.DONE, Optional.of(table(hits)));
        }
    }

    private static String table(List<Hit> hits) {
        var heads = new ArrayList<>(List.of("platform", "account", "campaign_id", "campaign", "channel", "tags"));
        TABLE.forEach(metric -> heads.add(metric.id()));
        var rows = new ArrayList<List<Object>>();
        for (var hit : hits) {
            var cells = new ArrayList<Object>(List.of(
                    hit.platform(), hit.account(), hit.id(), hit.name(), hit.channel(), String.join(", ", hit.tags())));
            for (var metric : TABLE) {
                var figure = hit.figures().get(metric.id());
                cells.add(figure == null ? "" : figure.cell());
            }
            rows.add(cells);
        }
        return new Sheet(heads, rows).csv(CsvStyle.STANDARD, Locale.ROOT);
    }
}
