package io.outlay.intake.source;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/// One sheet of a workbook. Cells become text: numbers plain with a point, dates by their style as ISO dates, and a
/// formula stays the text of the formula.
public final class SheetGrid implements Grid {
    private static final ReadingOptions STYLES = new ReadingOptions(true, true);

    private final DataFile file;
    private final int index;
    private final String sheet;
    private final boolean since1904;
    private final List<Line> first;
    private final List<String> top;

    private SheetGrid(DataFile file, int index, String sheet, boolean since1904, List<Line> first) {
        this.since1904 = since1904;
        this.file = file;
        this.index = index;
        this.sheet = sheet;
        this.first = first;
        this.top = written(first);
    }

    /// The visible sheets that hold anything, in their order.
    ///
    /// @throws ProblemException EMPTY_FILE, or FILE_UNREADABLE for a damaged workbook
    public static List<Grid> all(DataFile file) throws ProblemException {
        WorkbookGuard.check(file);
        var grids = new ArrayList<Grid>();
        try (var workbook = open(file)) {
            for (var sheet : workbook.getSheets().toList()) {
                var first = first(file, workbook, sheet);
                if (!first.isEmpty()) {
                    grids.add(new SheetGrid(file, sheet.getIndex(), sheet.getName(), workbook.isDate1904(), first));
                }
            }
        } catch (IOException | RuntimeException e) {
            throw damaged(file, e);
        }
        if (grids.isEmpty()) {
            throw new ProblemException(Problem.error(ProblemCode.EMPTY_FILE, Location.file(file.name())));
        }
        return grids;
    }

    private static List<Line> first(DataFile file, ReadableWorkbook workbook, Sheet sheet)
            throws IOException, ProblemException {
        var lines = new ArrayList<Line>();
        try (var rows = new SheetRows(file.name(), workbook, sheet, false)) {
            for (var line = rows.next(); line != null && line.row() <= TOP; line = rows.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static List<String> written(List<Line> lines) {
        var top = new ArrayList<String>();
        for (var line : lines) {
            while (top.size() < line.row() - 1) {
                top.add("");
            }
            top.add(String.join("\t", line.cells()).strip());
        }
        return List.copyOf(top);
    }

    @Override
    public String delimiter() {
        return "";
    }

    @Override
    public String sheet() {
        return sheet;
    }

    @Override
    public List<String> top() {
        return top;
    }

    @Override
    public Optional<Line> peek(int line) {
        return first.stream().filter(each -> each.row() == line).findFirst();
    }

    @Override
    public LocalDate epoch() {
        return since1904 ? LocalDate.of(1904, 1, 1) : Grid.super.epoch();
    }

    @Override
    public Rows from(long line) throws ProblemException {
        try {
            var workbook = open(file);
            try {
                var sheets = workbook.getSheets().toList();
                var rows = new SheetRows(file.name(), workbook, sheets.get(index), true);
                rows.skipTo(line);
                return rows;
            } catch (IOException | RuntimeException e) {
                workbook.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            throw damaged(file, e);
        }
    }

    static ProblemException damaged(DataFile file, Exception e) {
        return DataFile.unreadable(file.name(), "the workbook is damaged", e);
    }

    private static ReadableWorkbook open(DataFile file) throws IOException {
        return new ReadableWorkbook(file.path().toFile(), STYLES);
    }
}
