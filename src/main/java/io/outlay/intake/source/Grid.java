package io.outlay.intake.source;

import io.outlay.domain.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One way to read a file as a table: text with one delimiter, or one sheet of a workbook. It may be read several
/// times.
public interface Grid {
    /// Header and preamble stand within so many lines.
    int TOP = 30;

    /// The character between cells; empty for a sheet.
    String delimiter();

    /// The name of the sheet; empty for text.
    String sheet();

    /// The first physical lines as they are written, at most [#TOP].
    List<String> top();

    /// The record that starts on a physical line of the top, 1-based; empty when none can be read from there.
    Optional<Line> peek(int line);

    /// The day that a serial number of days counts from.
    default LocalDate epoch() {
        return LocalDate.of(1899, 12, 30);
    }

    /// The records from a physical line on.
    Rows from(long line) throws ProblemException;
}
