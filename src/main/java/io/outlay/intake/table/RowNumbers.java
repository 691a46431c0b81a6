package io.outlay.intake.table;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.Platform;
import io.outlay.intake.facts.Rejects;
import io.outlay.intake.source.Line;
import io.outlay.intake.value.Names;
import io.outlay.intake.value.Numbers;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads the figures of a row. What is no number, or out of range, is among the row's problems.
final class RowNumbers {
    private record Figure(Header.Column column, Measure measure) {}

    private final TableStyle style;
    private final Rejects rejects;
    private final boolean micros;
    private final boolean blankGoals;
    private final boolean goallessHours;
    private final Figure[] figures;
    private final Optional<Header.Column> results;
    private final Optional<Header.Column> indicator;

    RowNumbers(Header header, TableStyle style, Mapping mapping, Rejects rejects) {
        this.style = style;
        this.rejects = rejects;
        this.micros = mapping.spendInMicros();
        this.blankGoals = header.layout().blankGoals();
        this.goallessHours = !header.layout().mapped()
                && header.layout().platform().filter(Platform.META::equals).isPresent();
        this.figures = header.columns().stream()
                .filter(column -> column.role().measure().isPresent())
                .map(column -> new Figure(column, column.role().measure().orElseThrow()))
                .toArray(Figure[]::new);
        this.results = header.column("results");
        this.indicator = header.column("result_indicator");
    }

    Map<Measure, BigDecimal> measures(Line line, Location row, boolean hourly, List<Problem> problems) {
        var measures = new EnumMap<Measure, BigDecimal>(Measure.class);
        for (var figure : figures) {
            if (measures.containsKey(figure.measure()) || (hourly && goallessHours && goal(figure.measure()))) {
                continue;
            }
            boolean credit = figure.measure() == Measure.SPEND && rejects.credits();
            var value = number(figure.column(), line, row, credit, problems);
            if (value.isPresent()) {
                measures.put(
                        figure.measure(),
                        micros && figure.measure() == Measure.SPEND
                                ? value.get().movePointLeft(6)
                                : value.get());
            }
        }
        if (!hourly || !goallessHours) {
            results(line, row, measures, problems);
            if (blankGoals && delivered(measures)) {
                for (var figure : figures) {
                    if (goal(figure.measure()) && figure.column().cell(line).isBlank()) {
                        measures.putIfAbsent(figure.measure(), BigDecimal.ZERO);
                    }
                }
            }
        }
        return measures;
    }

    /// `Results` are what the campaign aims at; they count where the indicator beside them says what they are.
    private void results(Line line, Location row, Map<Measure, BigDecimal> measures, List<Problem> problems) {
        if (results.isEmpty() || indicator.isEmpty()) {
            return;
        }
        var kind = indicator.get().cell(line).toLowerCase(Locale.ROOT);
        var measure = kind.contains("purchase")
                ? Measure.CONVERSIONS
                : kind.endsWith("lead") || kind.contains("lead_grouped") || kind.contains("leadgen")
                        ? Measure.LEADS
                        : null;
        if (measure != null && !measures.containsKey(measure)) {
            number(results.get(), line, row, false, problems).ifPresent(value -> measures.put(measure, value));
        }
    }

    private static boolean goal(Measure measure) {
        return measure == Measure.CONVERSIONS || measure == Measure.REVENUE || measure == Measure.LEADS;
    }

    private static boolean delivered(Map<Measure, BigDecimal> measures) {
        return measures.getOrDefault(Measure.IMPRESSIONS, BigDecimal.ZERO).signum() > 0
                || measures.getOrDefault(Measure.SPEND, BigDecimal.ZERO).signum() > 0;
    }

    /// The number in a cell.
    Optional<BigDecimal> number(
            Header.Column column, Line line, Location row, boolean negativeAllowed, List<Problem> problems) {
        var cell = column.cell(line);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        char decimal = line.number(column.index()) ? '.' : style.decimal();
        var number = Numbers.parse(cell, decimal);
        if (number.isPresent() && (number.get().signum() >= 0 || negativeAllowed) && Numbers.plausible(number.get())) {
            return number;
        }
        if (Names.missing(cell) || Numbers.bound(cell)) {
            return Optional.empty();
        }
        var code = number.isPresent()
                ? ProblemCode.OUT_OF_RANGE
                : Numbers.parse(cell, decimal == '.' ? ',' : '.').isPresent()
                        ? ProblemCode.MIXED_NUMBER_FORMAT
                        : ProblemCode.BAD_NUMBER;
        var problem =
                Problem.error(code, row.atColumn(Names.text(column.name())).found(cell), cell);
        if (!rejects.blank(problem)) {
            problems.add(problem);
        }
        return Optional.empty();
    }
}
