package io.outlay.intake.table;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.Measure;
import io.outlay.intake.source.DelimitedText.Line;
import io.outlay.intake.value.Names;
import io.outlay.intake.value.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The total that a report gives of itself, compared with the sum of its rows. A difference is information, not an
/// error: Google's account total includes campaigns that were removed.
final class TotalRow {
    private static final Set<String> WHOLE = Set.of(
            "total",
            "totals",
            "grand total",
            "gesamt",
            "gesamtsumme",
            "summe",
            "insgesamt",
            "total: campaigns",
            "total: account");

    private final Header header;
    private final TableStyle style;
    private Optional<Line> total = Optional.empty();

    TotalRow(Header header, TableStyle style) {
        this.header = header;
        this.style = style;
    }

    /// Keeps the first row that speaks for the whole report.
    void see(Line line) {
        if (total.isEmpty() && line.cells().size() == header.names().size()) {
            var label = line.cells().stream()
                    .filter(cell -> !Names.missing(cell))
                    .findFirst()
                    .orElse("");
            if (WHOLE.contains(Names.text(label).toLowerCase(Locale.ROOT))) {
                total = Optional.of(line);
            }
        }
    }

    List<Problem> differences(Map<Measure, BigDecimal> sums, Location file) {
        var problems = new ArrayList<Problem>();
        for (var column : header.columns()) {
            var measure = column.role().measure().filter(Measure::additive);
            if (total.isEmpty() || measure.isEmpty()) {
                continue;
            }
            var cell = column.cell(total.get().cells());
            var stated = Numbers.parse(cell, style.decimal());
            var sum = sums.getOrDefault(measure.get(), BigDecimal.ZERO);
            if (stated.isPresent() && stated.get().compareTo(sum) != 0) {
                var where = file.atRow(total.get().row())
                        .atColumn(Names.text(column.name()))
                        .found(cell);
                problems.add(Problem.warning(ProblemCode.CHECKSUM_MISMATCH, where, cell.strip(), sum.toPlainString()));
            }
        }
        return problems;
    }
}
