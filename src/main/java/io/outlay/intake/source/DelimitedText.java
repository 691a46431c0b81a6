package io.outlay.intake.source;

import io.outlay.domain.ProblemException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Delimited text, record by record, with the physical line each record starts on (quoted cells may span lines) and
/// a word about a quote that is never closed. RFC 4180 with any single-character delimiter; a quotation mark inside an
/// unquoted cell is an ordinary character.
///
/// A cell that is written as the one above it is the same string: exports repeat names, dates and currencies.
final class DelimitedText implements Rows {
    /// No cell of an export is longer; a quote that runs further is never closed.
    private static final int LONGEST_CELL = 1 << 24;

    private final String file;
    private final Reader in;
    private final char delimiter;
    private char[] buffer;
    private int position;
    private int end;
    private boolean done;
    private long row;
    private List<String> above = List.of();

    /// Starts reading where the reader stands, which is on physical line `row`.
    DelimitedText(String file, Reader in, char delimiter, long row, int buffered) {
        this.file = file;
        this.in = in;
        this.delimiter = delimiter;
        this.row = row;
        this.buffer = new char[buffered];
    }

    /// Passes over whole physical lines.
    void skipTo(long line) {
        while (row < line && more()) {
            char c = buffer[position++];
            if (c == '\n' || (c == '\r' && !(more() && buffer[position] == '\n'))) {
                row++;
            }
        }
    }

    @Override
    public @Nullable Line next() throws ProblemException {
        try {
            return more() ? record() : null;
        } catch (UncheckedIOException e) {
            var cause = e.getCause();
            throw DataFile.unreadable(file, cause == null ? new IOException(e) : cause);
        }
    }

    private Line record() {
        var cells = new ArrayList<String>(Math.max(8, above.size()));
        long start = row;
        while (true) {
            if (more() && buffer[position] == '"') {
                var cell = quotedCell(cells.size());
                if (cell == null) {
                    return new Line(start, cells, true);
                }
                cells.add(cell);
            } else {
                cells.add(plainCell(cells.size()));
            }
            if (!more()) {
                break;
            }
            char ended = buffer[position++];
            if (ended == delimiter) {
                continue;
            }
            if (ended == '\r' && more() && buffer[position] == '\n') {
                position++;
            }
            row++;
            break;
        }
        above = cells;
        return new Line(start, cells, false);
    }

    private String plainCell(int column) {
        int from = position;
        while (true) {
            while (position < end) {
                char c = buffer[position];
                if (c == delimiter || c == '\n' || c == '\r') {
                    return text(column, from, position);
                }
                position++;
            }
            int kept = end - from;
            if (!fill(from)) {
                return text(column, position - kept, position);
            }
            from = position - kept;
        }
    }

    private String text(int column, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return "";
        }
        if (column < above.size()) {
            var same = above.get(column);
            if (same.length() == length) {
                int i = length - 1;
                while (i >= 0 && same.charAt(i) == buffer[from + i]) {
                    i--;
                }
                if (i < 0) {
                    return same;
                }
            }
        }
        return new String(buffer, from, length);
    }

    /// Null when the quote is never closed. Characters after the closing quote stay part of the cell.
    private @Nullable String quotedCell(int column) {
        position++;
        if (!more()) {
            return null;
        }
        int from = position;
        while (true) {
            char c = buffer[position];
            if (c == '"' || c == '\n' || c == '\r') {
                break;
            }
            if (++position == end) {
                int kept = end - from;
                if (!fill(from)) {
                    return null;
                }
                from = position - kept;
            }
        }
        if (position + 1 < end && buffer[position] == '"' && closes(buffer[position + 1])) {
            var plain = text(column, from, position);
            position++;
            return plain;
        }
        var cell = new StringBuilder().append(buffer, from, position - from);
        while (more()) {
            char c = buffer[position++];
            if (c == '"') {
                if (more() && buffer[position] == '"') {
                    cell.append('"');
                    position++;
                    continue;
                }
                return cell.append(plainCell(Integer.MAX_VALUE)).toString();
            }
            if (c == '\n' || (c == '\r' && !(more() && buffer[position] == '\n'))) {
                row++;
            }
            if (cell.length() > LONGEST_CELL) {
                return null;
            }
            cell.append(c);
        }
        return null;
    }

    private boolean closes(char c) {
        return c == delimiter || c == '\n' || c == '\r';
    }

    private boolean more() {
        return position < end || fill(position);
    }

    /// Reads on, keeping what stands from `from` on at the start of the buffer; `position` moves along.
    private boolean fill(int from) {
        if (done) {
            return false;
        }
        int kept = end - from;
        if (kept > LONGEST_CELL) {
            done = true;
            return false;
        }
        if (kept > 0 && (from > 0 || kept == buffer.length)) {
            var next = kept > buffer.length / 2 ? new char[buffer.length * 2] : buffer;
            System.arraycopy(buffer, from, next, 0, kept);
            buffer = next;
        }
        position -= from;
        end = Math.max(kept, 0);
        try {
            int n = in.read(buffer, end, buffer.length - end);
            if (n <= 0) {
                done = true;
                return false;
            }
            end += n;
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
