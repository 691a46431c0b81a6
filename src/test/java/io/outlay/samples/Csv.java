package io.outlay.samples;

/// Rows as the platforms' CSV downloads write them: a cell is quoted when it has to be, or always.
final class Csv {
    private final StringBuilder text = new StringBuilder();
    private final boolean quoteAll;

    Csv(boolean quoteAll) {
        this.quoteAll = quoteAll;
    }

    Csv line(String line) {
        text.append(line).append("\r\n");
        return this;
    }

    Csv row(Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                text.append(',');
            }
            var cell = String.valueOf(cells[i]);
            if (quoteAll || cell.contains(",") || cell.contains("\"")) {
                text.append('"').append(cell.replace("\"", "\"\"")).append('"');
            } else {
                text.append(cell);
            }
        }
        text.append("\r\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
