package io.outlay.project;

import io.outlay.domain.insight.Metric;
import io.outlay.engine.insight.Columns;
import io.outlay.engine.insight.Correlation;
import io.outlay.engine.insight.Statistics;
import io.outlay.progress.Monitor;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What stands beside an analysis CSV: its columns and units, how the figures are spread, and how they go together.
/// The same data give the same text.
///
/// @param rows        of the CSV without its header
/// @param provisional rows that the platform may still revise
/// @param lacking     amounts that are empty because their currency has no rate
/// @param tree        what the file says
public record AnalysisSidecar(long rows, long provisional, List<Lacking> lacking, ObjectNode tree) {
    /// Stands over every one of these files.
    public static final String HEADING = "association, not effect";

    private static final int LISTED = 100;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// A currency without a rate on a date.
    public record Lacking(String currency, LocalDate date) implements Comparable<Lacking> {
        private static final Comparator<Lacking> ORDER =
                Comparator.comparing(Lacking::date).thenComparing(Lacking::currency);

        @Override
        public int compareTo(Lacking other) {
            return ORDER.compare(this, other);
        }
    }

    String json() {
        return JSON.writeValueAsString(tree).replace("\r\n", "\n") + "\n";
    }

    static AnalysisSidecar of(
            String csv,
            AnalysisExport.Request request,
            List<String> dimensions,
            String currency,
            Columns columns,
            List<String> attributions,
            long provisional,
            List<Lacking> lacking,
            Monitor monitor) {
        var root = JSON.createObjectNode();
        root.put("schema", "analysis-1");
        root.put("heading", HEADING);
        root.put("csv", csv);
        root.put("rows", columns.rows());
        root.putObject("period")
                .put("from", request.period().from().toString())
                .put("to", request.period().to().toString());
        root.put("currency", currency);
        root.put("basis", "as reported by the platforms, attributed and not incremental");
        var described = root.putArray("columns");
        dimensions.forEach(name -> described.addObject().put("name", name).put("kind", "dimension"));
        request.metrics()
                .forEach(metric -> described
                        .addObject()
                        .put("name", metric.id())
                        .put("kind", metric.derived() ? "derived" : "sum")
                        .put("unit", unit(metric, currency)));
        var windows = root.putArray("attribution");
        attributions.forEach(windows::add);
        root.put("provisional_rows", provisional);
        var rates = root.putArray("missing_rates");
        lacking.stream()
                .limit(LISTED)
                .forEach(rate -> rates.addObject()
                        .put("currency", rate.currency())
                        .put("date", rate.date().toString()));
        root.put("missing_rate_count", lacking.size());
        var summary = root.putObject("summary");
        for (int i = 0; i < request.metrics().size(); i++) {
            put(summary.putObject(request.metrics().get(i).id()), columns.statistics(i));
        }
        correlations(root, request.metrics(), columns, monitor);
        return new AnalysisSidecar(columns.rows(), provisional, lacking, root);
    }

    private static String unit(Metric metric, String currency) {
        return switch (metric.unit()) {
            case MONEY -> currency;
            case COUNT, SHARE, RATIO -> metric.unit().name().toLowerCase(Locale.ROOT);
        };
    }

    private static void put(ObjectNode node, Statistics statistics) {
        node.put("count", statistics.count());
        node.put("absent", statistics.absent());
        put(node, "mean", statistics.mean());
        put(node, "sd", statistics.sd());
        put(node, "min", statistics.least());
        put(node, "q25", statistics.quartile());
        put(node, "median", statistics.median());
        put(node, "q75", statistics.upperQuartile());
        put(node, "max", statistics.most());
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(name, value.getAsDouble());
        } else {
            node.putNull(name);
        }
    }

    private static void correlations(ObjectNode root, List<Metric> metrics, Columns columns, Monitor monitor) {
        var all = columns.correlations(monitor);
        var names = root.putArray("correlated");
        metrics.forEach(metric -> names.add(metric.id()));
        matrix(root.putArray("pearson"), metrics.size(), all, Correlation::pearson, 1);
        matrix(root.putArray("spearman"), metrics.size(), all, Correlation::spearman, 1);
        var pairs = root.putArray("pairs");
        for (int row = 0; row < metrics.size(); row++) {
            var line = pairs.addArray();
            for (int column = 0; column < metrics.size(); column++) {
                line.add(
                        row == column
                                ? columns.statistics(row).count()
                                : pair(all, row, column).pairs());
            }
        }
    }

    private static void matrix(
            ArrayNode rows,
            int size,
            List<Correlation> all,
            Function<Correlation, OptionalDouble> which,
            double diagonal) {
        for (int row = 0; row < size; row++) {
            var line = rows.addArray();
            for (int column = 0; column < size; column++) {
                var value = row == column ? OptionalDouble.of(diagonal) : which.apply(pair(all, row, column));
                if (value.isPresent()) {
                    line.add(value.getAsDouble());
                } else {
                    line.addNull();
                }
            }
        }
    }

    private static Correlation pair(List<Correlation> all, int a, int b) {
        return all.stream()
                .filter(it -> it.first() == Math.min(a, b) && it.second() == Math.max(a, b))
                .findFirst()
                .orElseThrow();
    }
}
