package io.outlay.workspace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The exact CSV of packages: commas, LF, quotes only where needed; an absent value is an empty cell and an empty text
/// is `""`. Text is never altered, also not where it looks like a formula.
final class TableCsv implements AutoCloseable {
    private static final int LONGEST_CELL = 64 << 20;

    private final BufferedReader in;
    private long row;

    TableCsv(InputStream in) {
        this.in = new BufferedReader(
                new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
    }

    static void write(Writer out, List<? extends @Nullable String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            var cell = cells.get(i);
            if (cell == null) {
                continue;
            }
            boolean quoted =
                    cell.isEmpty() || cell.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
            out.write(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        out.write('\n');
    }

    /// Number of the row read last, from 1.
    long row() {
        return row;
    }

    /// The next row; an empty list at the end.
    ///
    /// @throws IOException also when it is no CSV of this form
    List<@Nullable String> next() throws IOException {
        var cells = new ArrayList<@Nullable String>();
        int c = in.read();
        if (c < 0) {
            return cells;
        }
        row++;
        var cell = new StringBuilder();
        while (true) {
            cell.setLength(0);
            boolean quoted = c == '"';
            if (quoted) {
                c = quoted(cell);
            } else {
                while (c >= 0 && c != ',' && c != '\n') {
                    append(cell, c);
                    c = in.read();
                }
            }
            cells.add(!quoted && cell.isEmpty() ? null : cell.toString());
            if (c == '\n') {
                return cells;
            }
            if (c != ',') {
                throw new IOException("row " + row + " is cut off");
            }
            c = in.read();
        }
    }

    /// Reads up to the closing quote and returns the character after it.
    private int quoted(StringBuilder cell) throws IOException {
        while (true) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("a quote in row " + row + " is not closed");
            }
            if (c == '"') {
                c = in.read();
                if (c != '"') {
                    return c;
                }
            }
            append(cell, c);
        }
    }

    private void append(StringBuilder cell, int c) throws IOException {
        if (cell.length() >= LONGEST_CELL) {
            throw new IOException("a cell in row " + row + " is too long");
        }
        cell.append((char) c);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
