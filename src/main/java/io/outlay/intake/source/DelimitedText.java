package io.outlay.intake.source;

import java.util.ArrayList;
import java.util.List;

/// Delimited text, record by record, with the physical line each record starts on (quoted cells may span lines) and
/// a word about a quote that is never closed. RFC 4180 with any single-character delimiter; a quotation mark inside an
/// unquoted cell is an ordinary character.
public final class DelimitedText {

    /// @param row      physical line, 1-based, on which the record starts
    /// @param unclosed whether a quoted cell of it runs to the end of the text
    public record Line(long row, List<String> cells, boolean unclosed) {

        /// Whether nothing but blanks and delimiters stands there.
        public boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private final String text;
    private final char delimiter;
    private int position;
    private long row;

    /// Starts reading at `position`, which is on physical line `row`.
    public DelimitedText(String text, char delimiter, int position, long row) {
        this.text = text;
        this.delimiter = delimiter;
        this.position = position;
        this.row = row;
    }

    public boolean more() {
        return position < text.length();
    }

    public int position() {
        return position;
    }

    public long row() {
        return row;
    }

    /// The next record. Call only while [#more()].
    public Line next() {
        var cells = new ArrayList<String>();
        long start = row;
        while (true) {
            boolean quoted = position < text.length() && text.charAt(position) == '"';
            if (quoted) {
                var cell = quotedCell();
                if (cell == null) {
                    return new Line(start, cells, true);
                }
                cells.add(cell);
            } else {
                cells.add(plainCell());
            }
            if (position >= text.length()) {
                return new Line(start, cells, false);
            }
            char end = text.charAt(position++);
            if (end == delimiter) {
                continue;
            }
            if (end == '\r' && position < text.length() && text.charAt(position) == '\n') {
                position++;
            }
            row++;
            return new Line(start, cells, false);
        }
    }

    private String plainCell() {
        int start = position;
        while (position < text.length() && !endsCell(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    /// Null when the quote is never closed. Characters after the closing quote stay part of the cell.
    private @org.jspecify.annotations.Nullable String quotedCell() {
        var cell = new StringBuilder();
        position++;
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == '"') {
                if (position < text.length() && text.charAt(position) == '"') {
                    cell.append('"');
                    position++;
                    continue;
                }
                return cell.append(plainCell()).toString();
            }
            if (c == '\n' || (c == '\r' && (position >= text.length() || text.charAt(position) != '\n'))) {
                row++;
            }
            cell.append(c);
        }
        return null;
    }

    private boolean endsCell(char c) {
        return c == delimiter || c == '\n' || c == '\r';
    }
}
