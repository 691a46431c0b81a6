package io.outlay.intake.table;

import io.outlay.domain.ProblemException;
import io.outlay.domain.data.Platform;
import io.outlay.intake.source.Grid;
import io.outlay.intake.source.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a table looks before any of its cells is believed: header, first rows, and which column would become which
/// fact. It is there for tables that no layout knows, too, so that a person can map them.
///
/// @param charset   name of the character set; empty for a sheet
/// @param delimiter a tabulator for a sheet
/// @param headerRow physical line of the header
/// @param headers   as written
/// @param facts     for each header the fact it plays (`spend`, `segment`, `outcome:NAME`), or empty text
/// @param rows      the first fifty below the header
/// @param layout    id of the layout that fits; empty when none does
/// @param platform  whose that layout is; empty for one that a person mapped
public record TableLook(
        String charset,
        char delimiter,
        long headerRow,
        List<String> headers,
        List<String> facts,
        List<Row> rows,
        Optional<String> layout,
        Optional<Platform> platform) {
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

    /// Empty when the file has no line that could be a header.
    public static Optional<TableLook> of(
            String file, String charset, List<Grid> grids, Optional<Mapping> mapping, Optional<Platform> platform) {
        var rules = mapping.orElse(Mapping.NONE);
        try {
            var header = new HeaderSearch(file, grids, rules, platform).find();
            var facts = new ArrayList<String>();
            for (int i = 0; i < header.names().size(); i++) {
                facts.add(fact(header, i));
            }
            return Optional.of(look(
                    charset,
                    header.grid(),
                    header.row(),
                    header.names(),
                    facts,
                    Optional.of(header.layout().id()),
                    header.layout().platform()));
        } catch (ProblemException noLayoutFits) {
            return HeaderGuess.of(grids, rules)
                    .map(guess -> look(
                            charset,
                            guess.grid(),
                            guess.line().row(),
                            guess.line().cells(),
                            guess.line().cells().stream().map(name -> "").toList(),
                            Optional.empty(),
                            Optional.empty()));
        }
    }

    private static TableLook look(
            String charset,
            Grid grid,
            long row,
            List<String> headers,
            List<String> facts,
            Optional<String> layout,
            Optional<Platform> platform) {
        char delimiter = grid.delimiter().isEmpty() ? '\t' : grid.delimiter().charAt(0);
        return new TableLook(charset, delimiter, row, headers, facts, rows(grid, row), layout, platform);
    }

    private static String fact(Header header, int index) {
        return header.columns().stream()
                .filter(column -> column.index() == index)
                .map(column -> column.role().fact())
                .filter(fact -> !fact.startsWith("range_"))
                .findFirst()
                .orElse("");
    }

    private static List<Row> rows(Grid grid, long header) {
        var shown = new ArrayList<Row>();
        try (var rows = grid.from(header)) {
            rows.next();
            for (Line line = rows.next(); line != null && shown.size() < SHOWN; line = rows.next()) {
                if (!line.blank()) {
                    shown.add(new Row(line.row(), line.cells()));
                }
            }
        } catch (ProblemException theImporterSaysWhy) {
            return shown;
        }
        return shown;
    }
}
