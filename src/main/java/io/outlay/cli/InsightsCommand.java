package io.outlay.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.outlay.domain.ProblemException;
import io.outlay.domain.RunStamp;
import io.outlay.domain.data.Level;
import io.outlay.domain.insight.Comparison;
import io.outlay.domain.insight.Dimension;
import io.outlay.domain.insight.InsightRequest;
import io.outlay.domain.insight.InsightResult;
import io.outlay.domain.insight.InsightRow;
import io.outlay.domain.insight.Metric;
import io.outlay.project.DataQuestions;
import io.outlay.text.CsvStyle;
import io.outlay.text.Sheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// `outlay insights REQ`: figures by one or two dimensions, beside another period where asked for.
@Command(
        name = "insights",
        mixinStandardHelpOptions = true,
        description = "Adds up the figures of a workspace by dimension (insights-1).")
final class InsightsCommand implements BatchCommand {
    private static final String SCHEMA = "insights-1";

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    RequestOptions request = new RequestOptions();

    @Option(names = "--workspace", paramLabel = "DIR", description = "The workspace; wins over the request's.")
    @Nullable
    Path workspace;

    @Option(names = "--csv", description = "The groups as a table instead of the document.")
    boolean csv;

    /// @param by       none, one or two dimensions
    /// @param compare  `previous`, `year_before` or `{from, to}`
    /// @param where    filters of campaigns, as a search has them
    /// @param calendar over the project's own
    record Body(
            String schema,
            @Nullable String workspace,
            List<String> metrics,
            @Nullable List<String> by,
            DataRequest.@Nullable Range period,
            @Nullable JsonNode compare,
            @Nullable String where,
            @Nullable JsonNode calendar) {}

    /// @param levels the depths that the totals of the accounts use
    record Document(
            String schema,
            String status,
            RunStamp stamp,
            List<String> metrics,
            List<String> by,
            DataRequest.Range period,
            DataRequest.@Nullable Range compared,
            String currency,
            List<String> levels,
            long rangesApart,
            Row total,
            List<Row> rows) {}

    record Key(String id, String label) {}

    /// @param change (figure − before) / before; null where unknown
    record Row(
            List<Key> keys,
            Map<String, FigureForm> figures,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, FigureForm> before,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, @Nullable Double> change) {

        static Row of(InsightRow row) {
            var change = new LinkedHashMap<String, @Nullable Double>();
            for (var metric : row.before().keySet()) {
                var part = row.change(metric);
                change.put(metric.id(), part.isPresent() ? (Double) part.getAsDouble() : null);
            }
            return new Row(
                    row.keys().stream()
                            .map(key -> new Key(key.id(), key.label()))
                            .toList(),
                    FigureForm.all(row.figures()),
                    FigureForm.all(row.before()),
                    change);
        }
    }

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Answer answer(BatchContext context) throws ProblemException {
        var read = context.read(request.file, Body.class);
        var body = read.body();
        DataRequest.requireSchema(body.schema(), SCHEMA);
        var metrics = DataRequest.metrics(body.metrics());
        var by = dimensions(body.by() == null ? List.of() : body.by());
        var compare = compare(body.compare());
        try (var opened = DataRequest.open(context, workspace, read, body.workspace())) {
            var questions = new DataQuestions(opened);
            var where = DataQuestions.query(body.where() == null ? "" : body.where())
                    .filters();
            for (var filter : where) {
                if (!filter.ofCampaign()) {
                    throw DataRequest.bad("where", filter.text());
                }
            }
            var asked = new InsightRequest(metrics, by, DataRequest.period(body.period(), questions), compare, where);
            var result = questions.insights(asked, DataRequest.calendar(body.calendar(), questions), context.monitor());
            var document = document(
                    result,
                    context.stamp(
                            "insights",
                            BatchContext.DEFAULT_SEED,
                            read.digest(),
                            opened.performance().dataDigest(),
                            "DONE"));
            return new Answer(document, ExitCode.DONE, Optional.of(table(document)));
        }
    }

    private static Document document(InsightResult result, RunStamp stamp) {
        return new Document(
                "insights-result-1",
                "ok",
                stamp,
                result.request().metrics().stream().map(Metric::id).toList(),
                result.request().by().stream().map(Dimension::id).toList(),
                DataRequest.Range.of(result.request().period()),
                result.before().map(DataRequest.Range::of).orElse(null),
                result.currency(),
                result.levels().stream().sorted().map(Level::name).toList(),
                result.rangesApart(),
                Row.of(result.total()),
                result.rows().stream().map(Row::of).toList());
    }

    private static List<Dimension> dimensions(List<String> names) throws ProblemException {
        var dimensions = new ArrayList<Dimension>();
        for (int i = 0; i < names.size(); i++) {
            var path = "by[" + i + "]";
            var name = names.get(i);
            var dimension = Dimension.of(name).orElseThrow(() -> DataRequest.bad(path, name));
            if (dimensions.contains(dimension) || dimensions.size() == InsightRequest.MOST_DIMENSIONS) {
                throw DataRequest.bad(path, name);
            }
            dimensions.add(dimension);
        }
        return dimensions;
    }

    private static Optional<Comparison> compare(@Nullable JsonNode asked) throws ProblemException {
        if (asked == null || asked.isNull()) {
            return Optional.empty();
        }
        if (asked.isObject()) {
            var range = new DataRequest.Range(
                    asked.path("from").asString(""), asked.path("to").asString(""));
            return Optional.of(new Comparison.With(range.period("compare")));
        }
        return switch (asked.asString("")) {
            case "previous" -> Optional.of(new Comparison.Before());
            case "year_before" -> Optional.of(new Comparison.YearBefore());
            default -> throw DataRequest.bad("compare", asked.toString());
        };
    }

    private static String table(Document document) {
        var heads = new ArrayList<>(document.by());
        heads.addAll(document.metrics());
        boolean compared = document.compared() != null;
        if (compared) {
            document.metrics().forEach(metric -> heads.add(metric + "_before"));
        }
        var rows = new ArrayList<List<Object>>();
        for (var row : document.rows()) {
            var cells = new ArrayList<Object>();
            row.keys().forEach(key -> cells.add(key.id()));
            cells(row.figures(), document.metrics(), cells);
            if (compared) {
                cells(row.before(), document.metrics(), cells);
            }
            rows.add(cells);
        }
        return new Sheet(heads, rows).csv(CsvStyle.STANDARD, Locale.ROOT);
    }

    private static void cells(Map<String, FigureForm> figures, List<String> metrics, List<Object> cells) {
        for (var metric : metrics) {
            var figure = figures.get(metric);
            cells.add(figure == null ? "" : figure.cell());
        }
    }
}
