package io.outlay.report;

import java.util.List;
import java.util.stream.Stream;

/// Writes data tables: header cells with scope, figures right, names left.
final class Tables {
    private Tables() {}

    /// @param css class of the column's cells: `name`, `num`, `text`
    record Column(String head, String css) {
        static Column name(String head) {
            return new Column(head, "name");
        }

        static Column number(String head) {
            return new Column(head, "num");
        }

        static Column text(String head) {
            return new Column(head, "text");
        }
    }

    /// @param cells one per column; the first is the row's header
    record Line(List<String> cells, boolean strong) {
        static Line of(String... cells) {
            return new Line(List.of(cells), false);
        }

        static Line strong(String... cells) {
            return new Line(List.of(cells), true);
        }
    }

    static void write(Markup markup, String css, List<Column> columns, List<Line> lines) {
        markup.open(
                "table",
                "class",
                Stream.of("data", css)
                        .filter(c -> !c.isEmpty())
                        .reduce((a, b) -> a + " " + b)
                        .orElse("data"));
        markup.open("thead").open("tr");
        for (var column : columns) {
            markup.element("th", column.head(), "scope", "col", "class", column.css());
        }
        markup.close("tr").close("thead").open("tbody");
        for (var line : lines) {
            markup.open("tr", "class", line.strong() ? "strong" : "plain");
            for (int i = 0; i < columns.size(); i++) {
                if (i == 0) {
                    markup.element(
                            "th",
                            line.cells().get(i),
                            "scope",
                            "row",
                            "class",
                            columns.get(i).css());
                } else {
                    markup.element(
                            "td", line.cells().get(i), "class", columns.get(i).css());
                }
            }
            markup.close("tr");
        }
        markup.close("tbody").close("table");
    }
}
