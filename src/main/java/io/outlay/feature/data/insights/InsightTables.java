package io.outlay.feature.data.insights;

import io.outlay.domain.insight.Dimension;
import io.outlay.domain.insight.Figure;
import io.outlay.domain.insight.InsightRow;
import io.outlay.domain.insight.Metric;
import io.outlay.feature.data.insights.InsightContent.Cell;
import io.outlay.feature.data.tab.FigureWords;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.kit.DataColumn;
import io.outlay.ui.kit.DataTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.OptionalDouble;

/// The table beside the chart: of one dimension every figure with the change of the one drawn; of two dimensions the
/// figure drawn in every cell, with both margins.
final class InsightTables {
    private final Text text;
    private final Figures figures;
    private final FigureWords words;
    private final Look look;

    InsightTables(Text text, Figures figures, Look look) {
        this.text = text;
        this.figures = figures;
        this.words = new FigureWords(text, figures);
        this.look = look;
    }

    DataTable<InsightRow> of(InsightContent content) {
        var columns = new ArrayList<DataColumn<InsightRow, ?>>();
        var totals = new LinkedHashMap<String, String>();
        var first = content.choice().first();
        var metric = content.choice().metric();
        columns.add(group(first));
        totals.put("group", text.say("data.insights.all"));
        if (content.byBoth().isEmpty()) {
            figures(content, columns, totals);
        } else {
            cells(content, columns, totals);
        }
        if (content.byFirst().before().isPresent()) {
            columns.add(DataColumn.<InsightRow>number(
                            "change",
                            text.say("data.insights.change.of", words.metric(metric)),
                            row -> orNone(row.change(metric)),
                            figures::percentChange)
                    .withWidth(110));
            var change = content.byFirst().total().change(metric);
            totals.put("change", change.isPresent() ? figures.percentChange(change.getAsDouble()) : "");
        }
        var table = new DataTable<>(text, columns).fitted().spread();
        table.kept("data-insights-" + (content.byBoth().isEmpty() ? "one" : "two"), look.tables());
        table.items().setAll(content.byFirst().rows());
        table.setTotals(totals);
        table.setAccessibleText(text.say("data.insights.table"));
        return table;
    }

    private DataColumn<InsightRow, ?> group(Dimension dimension) {
        return DataColumn.<InsightRow>text(
                        "group",
                        words.dimension(dimension),
                        row -> words.group(dimension, row.keys().getFirst()))
                .withWidth(190);
    }

    private void figures(
            InsightContent content,
            ArrayList<DataColumn<InsightRow, ?>> columns,
            LinkedHashMap<String, String> totals) {
        for (var metric : content.byFirst().request().metrics()) {
            columns.add(number(metric.id(), words.metric(metric), metric, row -> row.figure(metric)));
            totals.put(
                    metric.id(), words.figure(metric, content.byFirst().total().figure(metric)));
        }
    }

    private void cells(
            InsightContent content,
            ArrayList<DataColumn<InsightRow, ?>> columns,
            LinkedHashMap<String, String> totals) {
        var metric = content.choice().metric();
        var second = content.choice().second().orElseThrow();
        var cells = content.cells();
        var margins = content.bySecond().orElseThrow().rows();
        for (int i = 0; i < margins.size(); i++) {
            var key = margins.get(i).keys().getFirst();
            columns.add(number("cell-" + i, words.group(second, key), metric, row -> {
                var cell = cells.get(new Cell(row.keys().getFirst(), key));
                return cell == null ? Figure.NONE : cell.figure(metric);
            }));
            totals.put("cell-" + i, words.figure(metric, margins.get(i).figure(metric)));
        }
        columns.add(number("all", text.say("data.insights.all"), metric, row -> row.figure(metric))
                .withStyle("strong"));
        totals.put("all", words.figure(metric, content.byFirst().total().figure(metric)));
    }

    private interface Of {
        Figure of(InsightRow row);
    }

    private DataColumn<InsightRow, Double> number(String id, String title, Metric metric, Of figure) {
        return DataColumn.<InsightRow>number(
                        id,
                        title,
                        row -> figure.of(row)
                                .value()
                                .map(value -> value.doubleValue())
                                .orElse(Double.NaN),
                        value -> words.figure(metric, Figure.of(java.math.BigDecimal.valueOf(value))))
                .withWidth(metric == Metric.REVENUE ? 128 : 104);
    }

    private static double orNone(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }
}
