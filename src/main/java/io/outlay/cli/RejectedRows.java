package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.files.WholeFile;
import io.outlay.intake.facts.RejectedRow;
import io.outlay.text.Sheet;
import io.outlay.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Saves rows that an import left out, as they stood in their files, with what is wrong with each: to be put right and
/// imported.
final class RejectedRows {
    private RejectedRows() {}

    static void save(List<RejectedRow> rows, Path file, Text text) throws ProblemException {
        int cells = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var head = new ArrayList<>(List.of("file", "row", "code", "column", "problem", "remedy"));
        for (int i = 1; i <= cells; i++) {
            head.add("cell_" + i);
        }
        var lines = new StringBuilder(Sheet.line(head)).append("\r\n");
        for (var row : rows) {
            var line = new ArrayList<Object>(List.of(
                    row.file(),
                    row.row(),
                    row.problem().code().name(),
                    row.problem().where().column().orElse(""),
                    text.message(row.problem()),
                    text.remedy(row.problem())));
            line.addAll(row.cells());
            lines.append(Sheet.line(line)).append("\r\n");
        }
        try {
            WholeFile.write(file, lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Writing.problem(file, e);
        }
    }
}
