package io.outlay.intake.source;

import io.outlay.domain.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/// The rows of one sheet as text, streamed.
final class SheetRows implements Rows {
    private static final int MOST_CELLS = 5000;
    private static final DateTimeFormatter TIMED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final BigDecimal SECONDS =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    private final String file;
    private final ReadableWorkbook workbook;
    private final boolean owned;
    private final LocalDate epoch;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private @Nullable Line held;

    /// @param owned whether closing the rows closes the workbook
    SheetRows(String file, ReadableWorkbook workbook, Sheet sheet, boolean owned) throws IOException {
        this.file = file;
        this.workbook = workbook;
        this.owned = owned;
        this.epoch = workbook.isDate1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
    }

    void skipTo(long line) throws ProblemException {
        var next = next();
        while (next != null && next.row() < line) {
            next = next();
        }
        held = next;
    }

    @Override
    public @Nullable Line next() throws ProblemException {
        if (held != null) {
            var line = held;
            held = null;
            return line;
        }
        try {
            return rows.hasNext() ? line(rows.next()) : null;
        } catch (RuntimeException e) {
            throw DataFile.unreadable(file, "the workbook is damaged", e);
        }
    }

    private Line line(Row row) {
        var cells = new ArrayList<String>();
        var numbers = new BitSet();
        int count = Math.min(row.getCellCount(), MOST_CELLS);
        for (int i = 0; i < count; i++) {
            var cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell, i, numbers));
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return new Line(row.getRowNum(), cells, false, numbers);
    }

    private String text(Cell cell, int index, BitSet numbers) {
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case BOOLEAN, ERROR -> String.valueOf(cell.getRawValue());
            case EMPTY -> "";
            case FORMULA -> "=" + (cell.getFormula() == null ? "" : cell.getFormula());
            case NUMBER -> number(cell, index, numbers);
        };
    }

    private String number(Cell cell, int index, BitSet numbers) {
        var value = cell.asNumber();
        var format = cell.getDataFormatString();
        int id = cell.getDataFormatId() == null ? 0 : cell.getDataFormatId();
        if (dated(format, id) && value.signum() > 0 && value.compareTo(BigDecimal.valueOf(2_958_466)) < 0) {
            return date(value);
        }
        numbers.set(index);
        // beyond any figure; its own writing is shown as what is wrong
        if (value.signum() != 0 && Math.abs((long) value.precision() - value.scale()) > 40) {
            return String.valueOf(cell.getRawValue());
        }
        return value.toPlainString();
    }

    private String date(BigDecimal serial) {
        var days = serial.toBigInteger().longValueExact();
        var fraction = serial.subtract(BigDecimal.valueOf(days));
        long seconds = fraction.multiply(SECONDS)
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
        LocalDateTime time = epoch.plusDays(days).atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? time.toLocalDate().toString() : TIMED.format(time);
    }

    /// Whether a number format shows a date: it has years, months or days outside quotes and brackets.
    static boolean dated(@Nullable String format, int id) {
        if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
            return true;
        }
        if (format == null) {
            return false;
        }
        boolean quoted = false;
        boolean bracketed = false;
        boolean year = false;
        boolean day = false;
        for (int i = 0; i < format.length(); i++) {
            char c = Character.toLowerCase(format.charAt(i));
            if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '[' || c == ']') {
                bracketed = c == '[';
            } else if (!quoted && !bracketed) {

                year |= c == 'y';
                day |= c == 'd';
            }
        }
        return year || day;
    }

    @Override
    public void close() {
        stream.close();
        if (owned) {
            try {
                workbook.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
