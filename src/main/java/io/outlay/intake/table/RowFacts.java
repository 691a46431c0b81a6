package io.outlay.intake.table;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.OutcomePoint;
import io.outlay.domain.data.Platform;
import io.outlay.intake.facts.FactDraft;
import io.outlay.intake.facts.Facts;
import io.outlay.intake.source.DelimitedText.Line;
import io.outlay.intake.value.Codes;
import io.outlay.intake.value.Names;
import io.outlay.intake.value.Numbers;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Turns one data row into a fact, and into points of outcome series where the mapping names some.
final class RowFacts {
    private static final List<String> MONEY_WORDS =
            List.of("revenue", "value", "spend", "cost", "price", "margin", "profit", "sales");

    private final String file;
    private final Header header;
    private final TableStyle style;
    private final Mapping mapping;
    private final Platform platform;
    private final Facts facts;
    private final RowDates dates;
    private final boolean figures;
    private final Map<Measure, BigDecimal> sums = new EnumMap<>(Measure.class);
    private final Optional<Header.Column> campaign;
    private final boolean byName;
    private final Level level;

    RowFacts(String file, Header header, TableStyle style, Mapping mapping, Platform platform, Facts facts) {
        this.file = file;
        this.header = header;
        this.style = style;
        this.mapping = mapping;
        this.platform = platform;
        this.facts = facts;
        this.dates = new RowDates(header, style, mapping, facts);
        this.figures = header.columns().stream()
                .anyMatch(column -> column.role().measure().isPresent());
        this.campaign = header.column("campaign_id")
                .or(() -> header.column("campaign"))
                .or(() -> header.column("campaign_name"));
        this.byName = campaign.filter(column -> !isId(column)).isPresent();
        this.level = header.column("ad").isPresent()
                ? Level.AD
                : header.column("ad_group").isPresent()
                        ? Level.AD_GROUP
                        : campaign.isPresent() ? Level.CAMPAIGN : Level.ACCOUNT;
    }

    void take(Line line) {
        var row = Location.file(file).atRow(line.row());
        var cells = line.cells();
        var zone = zone(cells, row);
        var when = dates.read(cells, row, zone);
        var currency = currency(cells, row);
        var measures = new EnumMap<Measure, BigDecimal>(Measure.class);
        for (var column : header.columns()) {
            column.role()
                    .measure()
                    .ifPresent(measure -> number(column, cells, row, false)
                            .map(value -> measure == Measure.SPEND && mapping.spendInMicros()
                                    ? value.movePointLeft(6)
                                    : value)
                            .ifPresent(value -> measures.put(measure, value)));
        }
        measures.forEach((measure, value) -> sums.merge(measure, value, BigDecimal::add));
        if (figures && !when.bad()) {
            facts.add(new FactDraft(
                    entity(cells),
                    segment(cells),
                    when.when(),
                    when.zone(),
                    currency,
                    text("attribution", cells),
                    measures,
                    file,
                    line.row()));
        }
        for (var column : header.columns()) {
            column.role().outcome().ifPresent(series -> outcome(series, column, line, row, when, currency));
        }
    }

    /// What the rows taken so far add up to.
    Map<Measure, BigDecimal> sums() {
        return sums;
    }

    private void outcome(
            String series, Header.Column column, Line line, Location row, RowDates.Read when, String currency) {
        var value = number(column, line.cells(), row, true);
        if (value.isEmpty() || when.bad() || when.when().isEmpty()) {
            return;
        }
        boolean money = mapping.units().containsKey(series)
                ? !mapping.units().get(series).isEmpty()
                : MONEY_WORDS.stream()
                        .anyMatch(word -> series.toLowerCase(Locale.ROOT).endsWith(word));
        var unit = money ? mapping.units().getOrDefault(series, currency) : "";
        facts.add(
                new OutcomePoint(
                        series, text("market", line.cells()), when.when().get().date(), value.get(), unit),
                money,
                file,
                line.row());
    }

    /// The number in a cell; what is none, or out of range, is among the findings.
    private Optional<BigDecimal> number(
            Header.Column column, List<String> cells, Location row, boolean negativeAllowed) {
        var cell = column.cell(cells);
        if (Names.missing(cell) || Numbers.bound(cell)) {
            return Optional.empty();
        }
        var at = row.atColumn(Names.text(column.name())).found(cell);
        var number = Numbers.parse(cell, style.decimal());
        if (number.isEmpty()) {
            boolean otherStyle =
                    Numbers.parse(cell, style.decimal() == '.' ? ',' : '.').isPresent();
            facts.findings()
                    .add(Problem.error(
                            otherStyle ? ProblemCode.MIXED_NUMBER_FORMAT : ProblemCode.BAD_NUMBER, at, cell));
            return Optional.empty();
        }
        if ((number.get().signum() < 0 && !negativeAllowed) || !Numbers.plausible(number.get())) {
            facts.findings().add(Problem.error(ProblemCode.OUT_OF_RANGE, at, cell));
            return Optional.empty();
        }
        return number;
    }

    private Optional<ZoneId> zone(List<String> cells, Location row) {
        var column = header.column("zone");
        if (column.isEmpty() || Names.missing(column.get().cell(cells))) {
            return facts.settings().zone();
        }
        var written = column.get().cell(cells);
        var zone = Codes.zone(written);
        if (zone.isEmpty()) {
            facts.findings()
                    .add(Problem.error(
                            ProblemCode.UNKNOWN_ZONE,
                            row.atColumn(Names.text(column.get().name())).found(written),
                            written));
        }
        return zone;
    }

    private String currency(List<String> cells, Location row) {
        var column = header.column("currency");
        var stated = facts.settings().currency();
        var written = column.map(c -> c.cell(cells)).filter(cell -> !Names.missing(cell));
        var inFile = written.or(header::currency);
        if (inFile.isEmpty()) {
            return stated.orElse("");
        }
        var code = Codes.currency(inFile.get());
        var at = row.atColumn(column.map(c -> Names.text(c.name())).orElse("")).found(inFile.get());
        if (code.isEmpty()) {
            facts.findings().add(Problem.error(ProblemCode.UNKNOWN_CURRENCY, at, inFile.get()));
            return "";
        }
        if (stated.isPresent() && !stated.equals(code)) {
            facts.findings().add(Problem.error(ProblemCode.AMBIGUOUS_CURRENCY, at, code.get() + ", " + stated.get()));
        }
        return code.get();
    }

    private Entity entity(List<String> cells) {
        var id = campaign.map(column -> Names.text(column.cell(cells))).orElse("");
        var name = header.column("campaign_name")
                .map(column -> Names.text(column.cell(cells)))
                .orElse(byName ? id : "");
        return new Entity(
                platform,
                header.column("account").map(c -> Names.account(c.cell(cells))).orElse(""),
                text("account_name", cells),
                level,
                id,
                name,
                text("ad_group", cells),
                text("ad_group_name", cells),
                text("ad", cells),
                text("ad_name", cells),
                byName,
                text("objective", cells));
    }

    private String segment(List<String> cells) {
        var pairs = new TreeMap<String, String>();
        for (var column : style.segments()) {
            var value = Names.text(column.cell(cells));
            if (!Names.missing(value)) {
                pairs.put(Names.text(column.name()), value);
            }
        }
        var text = new StringBuilder();
        pairs.forEach((name, value) ->
                text.append(text.isEmpty() ? "" : ";").append(name).append('=').append(value));
        return text.toString();
    }

    private String text(String fact, List<String> cells) {
        return header.column(fact)
                .map(column -> Names.text(column.cell(cells)))
                .filter(value -> !Names.missing(value))
                .orElse("");
    }

    /// Whether a campaign column holds ids: it was mapped as one beside a name, or its header says so.
    private boolean isId(Header.Column column) {
        if (column.role().fact().equals("campaign_name")) {
            return false;
        }
        var name = Names.header(column.name());
        return column.role().fact().equals("campaign_id")
                || header.column("campaign_name").isPresent()
                || name.equals("id")
                || name.endsWith("_id")
                || name.endsWith(" id");
    }
}
