package io.outlay.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.outlay.domain.insight.Figure;
import io.outlay.domain.insight.Metric;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A figure in a document: sums are plain decimal strings, derived figures numbers; null is unknown, and `missing`
/// says which currency has no rate on which date.
///
/// @param value a string, a number or null
record FigureForm(
        @Nullable Object value,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Missing missing) {

    /// @param others how many other currencies or dates lack a rate
    record Missing(String currency, String date, int others) {}

    static FigureForm of(Metric metric, Figure figure) {
        var value = figure.value();
        return new FigureForm(
                value.isEmpty()
                        ? null
                        : metric.derived() ? value.get() : value.get().toPlainString(),
                figure.missing()
                        .map(it -> new Missing(it.currency(), it.date().toString(), it.others()))
                        .orElse(null));
    }

    static Map<String, FigureForm> all(Map<Metric, Figure> figures) {
        var all = new LinkedHashMap<String, FigureForm>();
        figures.forEach((metric, figure) -> all.put(metric.id(), of(metric, figure)));
        return all;
    }

    /// For a cell of a table; an unknown figure is empty text.
    Object cell() {
        return value == null ? "" : value instanceof String text ? new java.math.BigDecimal(text) : value;
    }
}
