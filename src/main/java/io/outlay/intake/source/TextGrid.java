package io.outlay.intake.source;

import io.outlay.domain.ProblemException;
import java.io.CharArrayReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Text read with one delimiter.
public final class TextGrid implements Grid {
    /// What may stand between cells.
    public static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int PEEKED = 1 << 12;
    private static final int READ = 1 << 16;

    private final SourceText source;
    private final char delimiter;
    private final Top top;

    /// The first lines of a text.
    ///
    /// @param starts where each begins in the characters
    private record Top(char[] chars, int[] starts, List<String> lines) {
        static Top of(String head) {
            var starts = new int[TOP];
            var lines = new ArrayList<String>();
            int start = 0;
            while (lines.size() < TOP && start < head.length()) {
                int end = start;
                while (end < head.length() && head.charAt(end) != '\n' && head.charAt(end) != '\r') {
                    end++;
                }
                starts[lines.size()] = start;
                lines.add(head.substring(start, end));
                boolean pair = head.startsWith("\r\n", end);
                end += pair ? 2 : 1;
                start = end;
            }
            return new Top(head.toCharArray(), starts, List.copyOf(lines));
        }
    }

    private TextGrid(SourceText source, char delimiter, Top top) {
        this.source = source;
        this.delimiter = delimiter;
        this.top = top;
    }

    /// Every way to read a text: comma, semicolon, tabulator, bar; or the one delimiter that the person states.
    public static List<Grid> all(SourceText source, Optional<Character> stated) {
        var top = Top.of(source.head());
        var grids = new ArrayList<Grid>();
        for (char each : stated.map(List::of).orElse(DELIMITERS)) {
            grids.add(new TextGrid(source, each, top));
        }
        return grids;
    }

    @Override
    public String delimiter() {
        return String.valueOf(delimiter);
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public List<String> top() {
        return top.lines();
    }

    @Override
    public Optional<Line> peek(int line) {
        if (line < 1 || line > top.lines().size()) {
            return Optional.empty();
        }
        int start = top.starts()[line - 1];
        var chars = new CharArrayReader(top.chars(), start, top.chars().length - start);
        try (var text = new DelimitedText(source.name(), chars, delimiter, line, PEEKED)) {
            return Optional.ofNullable(text.next());
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    @Override
    public Rows from(long line) throws ProblemException {
        var text = new DelimitedText(source.name(), source.reader(), delimiter, 1, READ);
        text.skipTo(line);
        return text;
    }
}
