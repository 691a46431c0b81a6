package io.outlay.intake.table;

import io.outlay.domain.ProblemException;
import io.outlay.domain.data.Platform;
import io.outlay.intake.source.DelimitedText;
import io.outlay.intake.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a table looks before any of its cells is believed: header, first rows, and which column would become which
/// fact. It is there for tables that no layout knows, too, so that a person can map them.
///
/// @param charset   name of the character set
/// @param headerRow physical line of the header
/// @param headers   as written
/// @param facts     for each header the fact it plays (`spend`, `segment`, `outcome:NAME`), or empty text
/// @param rows      the first fifty below the header
/// @param layout    id of the layout that fits; empty when none does
public record TableLook(
        String charset,
        char delimiter,
        long headerRow,
        List<String> headers,
        List<String> facts,
        List<Row> rows,
        Optional<String> layout) {
    private static final int SHOWN = 50;

    /// @param row physical line
    public record Row(long row, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public TableLook {
        headers = List.copyOf(headers);
        facts = List.copyOf(facts);
        rows = List.copyOf(rows);
    }

    /// What a saved mapping is found again by.
    public String fingerprint() {
        return HeaderFingerprint.of(headers);
    }

    /// Empty when the text has no line that could be a header.
    public static Optional<TableLook> of(SourceText source, Optional<Mapping> mapping, Optional<Platform> platform) {
        var rules = mapping.orElse(Mapping.NONE);
        try {
            var layouts = TableExport.layouts(source, mapping.filter(Mapping::namesColumns), platform);
            var header = Header.find(source, layouts, rules);
            var facts = new ArrayList<String>();
            for (int i = 0; i < header.names().size(); i++) {
                facts.add(fact(header, i));
            }
            return Optional.of(new TableLook(
                    source.charset(),
                    header.delimiter(),
                    header.row(),
                    header.names(),
                    facts,
                    rows(source, header.delimiter(), header.body(), header.bodyRow()),
                    Optional.of(header.layout().id())));
        } catch (ProblemException noLayoutFits) {
            return HeaderGuess.of(source, rules)
                    .map(guess -> new TableLook(
                            source.charset(),
                            guess.delimiter(),
                            guess.line().row(),
                            guess.line().cells(),
                            guess.line().cells().stream().map(name -> "").toList(),
                            rows(source, guess.delimiter(), guess.body(), guess.bodyRow()),
                            Optional.empty()));
        }
    }

    private static String fact(Header header, int index) {
        return header.columns().stream()
                .filter(column -> column.index() == index)
                .map(column -> column.role().fact())
                .findFirst()
                .orElse("");
    }

    private static List<Row> rows(SourceText source, char delimiter, int position, long row) {
        var rows = new ArrayList<Row>();
        var text = new DelimitedText(source.text(), delimiter, position, row);
        while (text.more() && rows.size() < SHOWN) {
            var line = text.next();
            if (!line.blank()) {
                rows.add(new Row(line.row(), line.cells()));
            }
        }
        return rows;
    }
}
