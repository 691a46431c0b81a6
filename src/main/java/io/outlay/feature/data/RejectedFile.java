package io.outlay.feature.data;

import io.outlay.intake.facts.RejectedRow;
import io.outlay.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The rows that are left out as a CSV file: where each stood, what is wrong with it, and its cells below the headers
/// of the file, so that it can be put right and imported.
final class RejectedFile {
    private RejectedFile() {}

    static byte[] of(List<ReadReport> reports, Text text) {
        var lines = new StringBuilder();
        for (var report : reports) {
            var reading = report.reading();
            if (reading.rejected().isEmpty()) {
                continue;
            }
            var head = new ArrayList<>(List.of("file", "row", "problem"));
            head.addAll(reading.table().map(table -> table.headers()).orElse(List.of("record")));
            lines.append(CsvLine.of(head)).append('\n');
            reading.rejected()
                    .forEach(row -> lines.append(CsvLine.of(cells(row, text))).append('\n'));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(RejectedRow row, Text text) {
        var cells = new ArrayList<String>();
        cells.add(row.file());
        cells.add(String.valueOf(row.row()));
        cells.add(text.message(row.problem()));
        cells.addAll(row.cells());
        return cells;
    }
}
