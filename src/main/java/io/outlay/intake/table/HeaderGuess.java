package io.outlay.intake.table;

import io.outlay.intake.source.DelimitedText;
import io.outlay.intake.source.SourceText;
import java.util.Optional;

/// Where the header of a table stands that no layout knows: the first line with the most filled cells, read with
/// whichever delimiter gives most. What the person states about line and delimiter holds.
///
/// @param body    position in the text after the header
/// @param bodyRow physical line of that position
record HeaderGuess(char delimiter, DelimitedText.Line line, int body, long bodyRow) {
    private static final int MOST_CELLS = 5000;

    static Optional<HeaderGuess> of(SourceText source, Mapping rules) {
        Optional<HeaderGuess> best = Optional.empty();
        var text = source.text();
        int start = 0;
        for (int line = 1; line <= Header.LINES && start < text.length(); line++) {
            for (char delimiter : Header.DELIMITERS) {
                if (!Header.allowed(rules, line, delimiter)) {
                    continue;
                }
                var reading = new DelimitedText(text, delimiter, start, line);
                var cells = reading.next();
                var guess = new HeaderGuess(delimiter, cells, reading.position(), reading.row());
                boolean usable =
                        !cells.unclosed() && !cells.blank() && cells.cells().size() <= MOST_CELLS;
                if (usable && (best.isEmpty() || guess.filled() > best.get().filled())) {
                    best = Optional.of(guess);
                }
            }
            start = afterLine(text, start);
        }
        return best;
    }

    private long filled() {
        return line.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    private static int afterLine(String text, int start) {
        int end = Header.lineEnd(text, start);
        if (end < text.length() && text.charAt(end) == '\r') {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '\n') {
            end++;
        }
        return end;
    }
}
