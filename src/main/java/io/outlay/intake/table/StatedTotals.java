package io.outlay.intake.table;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.Measure;
import io.outlay.intake.facts.StatedTotal;
import io.outlay.intake.source.Line;
import io.outlay.intake.value.Names;
import io.outlay.intake.value.Numbers;
import io.outlay.intake.value.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The totals that a report gives of itself, compared with the sum of its rows. A difference is information, not an
/// error: Google's account total includes campaigns that were removed. Of several totals the nearest counts.
final class StatedTotals {
    private static final int MOST = 20;

    private final Header header;
    private final List<Line> totals = new ArrayList<>();

    StatedTotals(Header header) {
        this.header = header;
    }

    /// Keeps a row that may speak for the whole report: one that is labelled so, or has figures and no name.
    void see(Line line) {
        if (totals.size() < MOST && (line.cells().size() >= header.names().size() - 1)) {
            totals.add(line);
        }
    }

    /// @param sums of the rows
    /// @param rows how many there are: each may be rounded
    List<StatedTotal> compared(String file, TableStyle style, Map<Measure, BigDecimal> sums, long rows) {
        var nearest = new EnumMap<Measure, StatedTotal>(Measure.class);
        for (var line : totals) {
            var label = label(line);
            for (var column : header.columns()) {
                var measure = column.role().measure().filter(Measure::additive);
                if (measure.isEmpty()) {
                    continue;
                }
                var cell = column.cell(line);
                var stated = Numbers.parse(cell, line.number(column.index()) ? '.' : style.decimal());
                if (stated.isEmpty()) {
                    continue;
                }
                var sum = sums.getOrDefault(measure.get(), BigDecimal.ZERO);
                var total = new StatedTotal(
                        file,
                        line.row(),
                        label,
                        measure.get(),
                        Names.text(column.name()),
                        stated.get(),
                        sum,
                        tolerance(stated.get(), sum, rows));
                nearest.merge(
                        measure.get(),
                        total,
                        (a, b) -> b.difference().abs().compareTo(a.difference().abs()) < 0 ? b : a);
            }
        }
        return List.copyOf(nearest.values());
    }

    static List<Problem> differences(List<StatedTotal> totals) {
        return totals.stream()
                .filter(total -> !total.agrees())
                .map(total -> Problem.warning(
                        ProblemCode.CHECKSUM_MISMATCH,
                        Location.file(total.file())
                                .atRow(total.row())
                                .atColumn(total.column())
                                .found(total.stated().toPlainString()),
                        total.stated().toPlainString(),
                        total.sum().toPlainString()))
                .toList();
    }

    /// Half a unit in the last place of every row and of the total; nothing where both are whole numbers.
    private static BigDecimal tolerance(BigDecimal stated, BigDecimal sum, long rows) {
        int scale = Math.max(
                Math.max(0, stated.scale()),
                Math.max(0, sum.stripTrailingZeros().scale()));
        return scale == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(5, Math.max(scale, stated.scale()) + 1).multiply(BigDecimal.valueOf(rows + 1));
    }

    private static String label(Line line) {
        Optional<String> first = line.cells().stream()
                .filter(cell -> !Names.missing(cell))
                .map(Names::text)
                .findFirst();
        return first.filter(Words::totalLike).orElse("");
    }
}
