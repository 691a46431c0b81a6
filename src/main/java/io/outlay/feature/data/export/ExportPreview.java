package io.outlay.feature.data.export;

import io.outlay.domain.Period;
import java.util.List;
import java.util.OptionalDouble;

/// What the files would hold.
///
/// @param rows  of the CSV without its head
/// @param heads of the columns
/// @param first the first rows
/// @param pairs metrics that go together, the strongest first
record ExportPreview(
        Period period, long rows, long provisional, List<String> heads, List<List<String>> first, List<Pair> pairs) {
    /// How two figures go together over all rows in which both are known: association, not effect.
    ///
    /// @param rows in which both are known
    record Pair(String a, String b, OptionalDouble pearson, OptionalDouble spearman, long rows) {
        double strength() {
            return Math.abs(spearman.orElse(pearson.orElse(0)));
        }
    }

    ExportPreview {
        heads = List.copyOf(heads);
        first = first.stream().map(List::copyOf).toList();
        pairs = List.copyOf(pairs);
    }
}
