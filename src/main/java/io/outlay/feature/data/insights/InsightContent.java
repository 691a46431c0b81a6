package io.outlay.feature.data.insights;

import io.outlay.domain.insight.Figure;
import io.outlay.domain.insight.GroupKey;
import io.outlay.domain.insight.InsightResult;
import io.outlay.domain.insight.InsightRow;
import io.outlay.domain.insight.MissingAmount;
import io.outlay.feature.data.tab.FigureWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Figures by one dimension, and where two were asked for by the other and by both: derived figures of the margins
/// cannot be made from those of the cells.
///
/// @param colours of channels by their id, where a dimension is the channel
record InsightContent(
        InsightChoice choice,
        InsightResult byFirst,
        Optional<InsightResult> bySecond,
        Optional<InsightResult> byBoth,
        Map<String, Integer> colours) {

    InsightContent {
        colours = Map.copyOf(colours);
    }

    /// A pair of groups.
    record Cell(GroupKey first, GroupKey second) {}

    Map<Cell, InsightRow> cells() {
        var cells = new HashMap<Cell, InsightRow>();
        byBoth.ifPresent(both -> both.rows()
                .forEach(row ->
                        cells.put(new Cell(row.keys().getFirst(), row.keys().getLast()), row)));
        return cells;
    }

    List<GroupKey> columns() {
        return bySecond.map(InsightResult::rows).orElse(List.of()).stream()
                .map(row -> row.keys().getFirst())
                .toList();
    }

    /// Why some figure is unknown.
    Optional<MissingAmount> missing() {
        var all = byBoth.orElse(byFirst);
        return FigureWords.firstMissing(
                java.util.stream.Stream.concat(java.util.stream.Stream.of(byFirst.total()), all.rows().stream())
                        .flatMap(row -> java.util.stream.Stream.concat(
                                row.figures().values().stream(), row.before().values().stream()))
                        .filter(figure -> !figure.equals(Figure.NONE))
                        .toList());
    }
}
