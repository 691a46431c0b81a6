package io.outlay.feature.data.export;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads back the rows of a file that was written just now, to be shown.
final class CsvRows {
    private final Reader in;

    CsvRows(Reader in) {
        this.in = in;
    }

    /// Empty at the end.
    Optional<List<String>> next() throws IOException {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            any = true;
            if (c == '"') {
                // a doubled sign closes and opens again, and stands for itself
                quoted = !quoted;
                if (quoted && !cell.isEmpty()) {
                    cell.append('"');
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' && !quoted) {
                cells.add(cell.toString());
                return Optional.of(cells);
            } else if (c != '\r') {
                cell.append((char) c);
            }
        }
        cells.add(cell.toString());
        return any ? Optional.of(cells) : Optional.empty();
    }
}
