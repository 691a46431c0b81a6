package io.outlay.intake.table;

import io.outlay.domain.Location;
import io.outlay.domain.Period;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.data.Platform;
import io.outlay.domain.data.SourceFile;
import io.outlay.intake.facts.Facts;
import io.outlay.intake.source.SourceText;
import io.outlay.intake.value.DateCell;
import io.outlay.intake.value.DateOrder;
import io.outlay.intake.value.Names;
import io.outlay.progress.Monitor;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads one CSV or TSV file: finds its header, surveys how it writes numbers and dates, then reads every row.
public final class TableExport {
    /// The platform of a mapped table when nobody names one.
    public static final Platform CUSTOM = new Platform("CUSTOM");

    private static final Pattern RANGE = Pattern.compile("\"?(.{8,20}?) [-\u2013] (.{8,20}?)\"?");

    private TableExport() {}

    /// @param file        what was found out about the file
    /// @param fingerprint of its header
    public record Read(SourceFile file, String fingerprint) {}

    /// @throws ProblemException what is wrong with the file as a whole; problems of rows are among the findings
    public static Read read(SourceText source, Optional<Mapping> mapping, Facts facts, Monitor monitor)
            throws ProblemException {
        var columns = mapping.filter(Mapping::namesColumns);
        var rules = mapping.orElse(Mapping.NONE);
        var header =
                Header.find(source, layouts(source, columns, facts.settings().platform()), rules);
        var where = Location.file(source.name());
        if (header.columns().stream().noneMatch(column -> column.role().number())) {
            throw new ProblemException(
                    Problem.error(ProblemCode.MAPPING, where, "it names no figure, such as spend or impressions"));
        }
        unknownColumns(header, where, facts);
        range(header).ifPresent(facts::states);
        var lines = new TableLines(source, header, monitor);
        var survey = new StyleSurvey(header, rules);
        var count = lines.each(
                survey::see,
                line -> facts.findings()
                        .add(Problem.error(
                                ProblemCode.RAGGED_ROW,
                                where.atRow(line.row()),
                                String.valueOf(line.cells().size()),
                                String.valueOf(header.names().size()))),
                line -> {});
        if (count.data() == 0 && !facts.findings().blocked()) {
            throw new ProblemException(Problem.error(ProblemCode.NO_DATA_ROWS, where.atRow(header.row())));
        }
        var style = survey.style(source.name(), facts.findings());
        var platform =
                header.layout().platform().or(() -> facts.settings().platform()).orElse(CUSTOM);
        var rows = new RowFacts(source.name(), header, style, rules, platform, facts);
        long identicalBefore = facts.identical();
        var total = new TotalRow(header, style);
        lines.each(rows::take, line -> {}, total::see);
        if (!rules.spendInMicros()) {
            total.differences(rows.sums(), where).forEach(facts.findings()::add);
        }
        return new Read(
                new SourceFile(
                        source.name(),
                        header.layout().id(),
                        source.sha256(),
                        source.charset(),
                        String.valueOf(header.delimiter()),
                        style.decimalFound(),
                        style.orderFound(),
                        count.dropped() + facts.identical() - identicalBefore),
                HeaderFingerprint.of(header.names()));
    }

    static List<Layout> layouts(SourceText source, Optional<Mapping> columns, Optional<Platform> wanted)
            throws ProblemException {
        if (columns.isPresent()) {
            return List.of(Layout.of(columns.get()));
        }
        var layouts = Layout.known().stream()
                .filter(layout -> wanted.isEmpty() || layout.platform().equals(wanted))
                .toList();
        if (layouts.isEmpty()) {
            throw new ProblemException(Problem.error(
                    ProblemCode.UNSUPPORTED_LAYOUT,
                    Location.file(source.name()),
                    "a table of " + wanted.map(Platform::code).orElse("") + "; a mapping must name its columns"));
        }
        return layouts;
    }

    private static void unknownColumns(Header header, Location where, Facts facts) {
        if (header.layout().mapped()) {
            return;
        }
        for (int i = 0; i < header.names().size(); i++) {
            var name = header.names().get(i);
            if (!header.uses(i) && !header.layout().knows(name) && !name.isBlank()) {
                facts.findings()
                        .add(Problem.warning(
                                ProblemCode.WARN_UNKNOWN_COLUMN,
                                where.atRow(header.row()).atColumn(Names.text(name)),
                                Names.text(name)));
            }
        }
    }

    /// The range that a line before the header states: `March 2, 2026 - March 15, 2026`.
    private static Optional<Period> range(Header header) {
        for (var line : header.preamble()) {
            var match = RANGE.matcher(line);
            if (!match.matches()) {
                continue;
            }
            var from = DateCell.of(match.group(1)).filter(cell -> !cell.ambiguous());
            var to = DateCell.of(match.group(2)).filter(cell -> !cell.ambiguous());
            var first = from.flatMap(cell -> cell.date(cell.proves().orElse(DateOrder.YMD)));
            var last = to.flatMap(cell -> cell.date(cell.proves().orElse(DateOrder.YMD)));
            if (first.isPresent() && last.isPresent() && !last.get().isBefore(first.get())) {
                return Optional.of(new Period(first.get(), last.get()));
            }
        }
        return Optional.empty();
    }
}
