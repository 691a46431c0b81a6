package io.outlay.intake.table;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.OutcomePoint;
import io.outlay.domain.data.Platform;
import io.outlay.intake.facts.FactDraft;
import io.outlay.intake.facts.Facts;
import io.outlay.intake.facts.When;
import io.outlay.intake.source.Line;
import io.outlay.intake.value.Codes;
import io.outlay.intake.value.Names;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Turns one data row into a fact, and into points of outcome series where the mapping names some.
final class RowFacts {
    private static final List<String> MONEY_WORDS =
            List.of("revenue", "value", "spend", "cost", "price", "margin", "profit", "sales");

    private final String file;
    private final Header header;
    private final Mapping mapping;
    private final Facts facts;
    private final RowDates dates;
    private final RowNumbers numbers;
    private final RowEntities entities;
    private final RowCurrency currency;
    private final RowSegments segments;
    private final boolean figures;
    private final Optional<Header.Column> attribution;
    private final String usualAttribution;
    private final Optional<Header.Column> zone;
    private final Optional<ZoneId> fileZone;
    private final Map<Measure, BigDecimal> sums = new EnumMap<>(Measure.class);
    private final List<Problem> problems = new ArrayList<>();

    RowFacts(String file, Header header, TableStyle style, Mapping mapping, Platform platform, Facts facts) {
        this.file = file;
        this.header = header;
        this.mapping = mapping;
        this.facts = facts;
        this.dates = new RowDates(header, style, mapping, facts);
        this.numbers = new RowNumbers(header, style, mapping, facts.rejects());
        this.entities = new RowEntities(platform, header);
        this.currency = new RowCurrency(header, facts.settings().currency());
        this.segments = new RowSegments(style.segments());
        this.figures = header.columns().stream()
                .anyMatch(column -> column.role().measure().isPresent());
        this.attribution = header.column("attribution");
        this.usualAttribution = header.columns().stream()
                .map(column -> column.role().attribution())
                .filter(window -> !window.isEmpty())
                .findFirst()
                .orElse("");
        this.zone = header.column("zone");
        this.fileZone = header.preamble()
                .zone()
                .or(() -> header.layout().zone())
                .map(ZoneId::of)
                .or(() -> facts.settings().zone());
    }

    void take(Line line) {
        var row = Location.file(file).atRow(line.row());
        problems.clear();
        var rowZone = zone(line, row);
        var when = dates.read(line, row, rowZone, problems);
        var code = currency.of(line, row, problems);
        var measures = figures ? numbers.measures(line, row, hourly(when), problems) : Map.<Measure, BigDecimal>of();
        var points = points(line, row, when, code);
        if (!problems.isEmpty()) {
            facts.rejects().reject(file, line.row(), line.cells(), problems);
            return;
        }
        measures.forEach((measure, value) -> sums.merge(measure, value, BigDecimal::add));
        if (figures && !when.bad()) {
            facts.add(
                    new FactDraft(
                            entities.of(line),
                            segments.of(line),
                            when.when(),
                            when.zone(),
                            code,
                            attribution(line),
                            measures,
                            header.preamble().incomplete(),
                            file,
                            line.row()),
                    line.cells());
        }
        points.forEach(point -> facts.add(point.point(), point.money(), file, line.row()));
    }

    /// What the rows taken so far add up to.
    Map<Measure, BigDecimal> sums() {
        return sums;
    }

    private static boolean hourly(RowDates.Read when) {
        return when.when().map(When::grain).filter(grain -> grain == Grain.HOUR).isPresent();
    }

    private record Point(OutcomePoint point, boolean money) {}

    private List<Point> points(Line line, Location row, RowDates.Read when, String code) {
        var points = new ArrayList<Point>();
        for (var column : header.columns()) {
            var series = column.role().outcome();
            if (series.isEmpty()) {
                continue;
            }
            var value = numbers.number(column, line, row, true, problems);
            if (value.isEmpty() || when.bad() || when.when().isEmpty()) {
                continue;
            }
            boolean money = money(series.get());
            var unit = money ? mapping.units().getOrDefault(series.get(), code) : "";
            points.add(new Point(
                    new OutcomePoint(
                            series.get(),
                            text("market", line),
                            when.when().get().date(),
                            value.get(),
                            unit),
                    money));
        }
        return points;
    }

    private boolean money(String series) {
        return mapping.units().containsKey(series)
                ? !mapping.units().getOrDefault(series, "").isEmpty()
                : MONEY_WORDS.stream()
                        .anyMatch(word -> series.toLowerCase(Locale.ROOT).endsWith(word));
    }

    private Optional<ZoneId> zone(Line line, Location row) {
        if (zone.isEmpty() || Names.missing(zone.get().cell(line))) {
            return fileZone;
        }
        var written = zone.get().cell(line);
        var id = Codes.zone(written);
        if (id.isEmpty()) {
            problems.add(Problem.error(
                    ProblemCode.UNKNOWN_ZONE,
                    row.atColumn(Names.text(zone.get().name())).found(written),
                    written));
        }
        return id;
    }

    private String attribution(Line line) {
        return attribution
                .map(column -> Names.text(column.cell(line)))
                .filter(value -> !Names.missing(value))
                .orElse(usualAttribution);
    }

    private String text(String fact, Line line) {
        return header.column(fact)
                .map(column -> Names.text(column.cell(line)))
                .filter(value -> !Names.missing(value))
                .orElse("");
    }
}
