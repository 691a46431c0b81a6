package io.outlay.intake.table;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.data.Platform;
import io.outlay.domain.data.SourceFile;
import io.outlay.intake.facts.Facts;
import io.outlay.intake.source.Grid;
import io.outlay.intake.value.Names;
import io.outlay.progress.Monitor;
import java.util.List;
import java.util.Optional;

/// Reads one table, text or sheet: finds its header, surveys how it writes numbers and dates, then reads every row.
public final class TableExport {
    /// The platform of a mapped table when nobody names one.
    public static final Platform CUSTOM = new Platform("CUSTOM");

    /// What is said of a table that fits several platforms equally well: a person can settle it.
    public static final String OF_SEVERAL_PLATFORMS = "a table that could come from several platforms";

    private TableExport() {}

    /// The file a table comes from.
    ///
    /// @param encoding name of its character set; empty for a workbook
    public record Origin(String name, String sha256, String encoding) {}

    /// @param file        what was found out about the file
    /// @param fingerprint of its header
    public record Read(SourceFile file, String fingerprint) {}

    /// @param grids every way to read the file as a table
    /// @throws ProblemException what is wrong with the file as a whole; problems of rows are among the findings
    public static Read read(Origin origin, List<Grid> grids, Optional<Mapping> mapping, Facts facts, Monitor monitor)
            throws ProblemException {
        var rules = mapping.orElse(Mapping.NONE);
        var header =
                new HeaderSearch(origin.name(), grids, rules, facts.settings().platform()).find();
        var where = Location.file(origin.name());
        if (header.columns().stream().noneMatch(column -> column.role().number())) {
            throw new ProblemException(
                    Problem.error(ProblemCode.MAPPING, where, "it names no figure, such as spend or impressions"));
        }
        dates(header, where, facts);
        unknownColumns(header, where, facts);
        header.preamble().range().ifPresent(facts::states);
        var lines = new TableLines(origin.name(), header, monitor);
        var survey = new StyleSurvey(header, rules);
        var count = lines.each(
                survey::see,
                line -> facts.rejects()
                        .reject(
                                origin.name(),
                                line.row(),
                                line.cells(),
                                List.of(Problem.error(
                                        ProblemCode.RAGGED_ROW,
                                        where.atRow(line.row()),
                                        String.valueOf(line.cells().size()),
                                        String.valueOf(header.names().size())))),
                line -> {});
        if (count.data() == 0 && !facts.findings().blocked()) {
            throw new ProblemException(Problem.error(ProblemCode.NO_DATA_ROWS, where.atRow(header.row())));
        }
        checksum(header, count, where, facts);
        var style = survey.style(origin.name(), facts.findings());
        var platform =
                header.layout().platform().or(() -> facts.settings().platform()).orElse(CUSTOM);
        var rows = new RowFacts(origin.name(), header, style, rules, platform, facts);
        long identicalBefore = facts.identical();
        var totals = new StatedTotals(header);
        lines.each(rows::take, line -> {}, totals::see);
        if (!rules.spendInMicros()) {
            var compared = totals.compared(origin.name(), style, rows.sums(), count.data());
            facts.states(compared);
            StatedTotals.differences(compared).forEach(facts.findings()::add);
        }
        return new Read(
                new SourceFile(
                        origin.name(),
                        header.layout().id(),
                        origin.sha256(),
                        origin.encoding(),
                        header.grid().delimiter(),
                        style.decimalFound(),
                        style.orderFound(),
                        count.dropped() + facts.identical() - identicalBefore),
                HeaderFingerprint.of(header.names()));
    }

    /// A platform's table without dates is broken, unless it is a report of one whole range.
    private static void dates(Header header, Location where, Facts facts) throws ProblemException {
        boolean dated = header.column("date").isPresent();
        boolean ranged = header.preamble().range().isPresent()
                || facts.settings().period().isPresent();
        boolean broken = switch (header.layout().dates()) {
            case REQUIRED -> !dated;
            case RANGE -> !dated && !ranged;
            case ASK -> false;
        };
        if (broken) {
            var name = header.layout().roles().stream()
                    .filter(role -> role.fact().equals("date"))
                    .findFirst()
                    .map(role -> role.name(header.language()))
                    .orElse("");
            var column = name + " (date)";
            throw new ProblemException(Problem.error(
                    ProblemCode.MISSING_COLUMN, where.atRow(header.row()).atColumn(column), column));
        }
    }

    /// `Rows: n` before the header is a checksum.
    private static void checksum(Header header, TableLines.Count count, Location where, Facts facts) {
        var stated = header.preamble().rows();
        if (stated.isEmpty()
                || stated.get() == count.data()
                || stated.get() == count.data() + count.dropped() - count.footers()) {
            return;
        }
        for (int i = 0; i < header.titles().size(); i++) {
            var alone = Preamble.of(List.of(header.titles().get(i)), Optional.empty());
            if (alone.rows().equals(stated)) {
                facts.findings()
                        .add(Problem.error(
                                ProblemCode.CHECKSUM_MISMATCH,
                                where.atRow(i + 1L).found(header.titles().get(i)),
                                String.valueOf(stated.get()),
                                String.valueOf(count.data())));
            }
        }
    }

    private static void unknownColumns(Header header, Location where, Facts facts) {
        if (header.layout().mapped()) {
            return;
        }
        var index = new LayoutIndex(header.layout());
        for (int i = 0; i < header.names().size(); i++) {
            var name = header.names().get(i);
            if (!header.uses(i) && !index.owns(Names.key(name)) && !name.isBlank()) {
                facts.findings()
                        .add(Problem.warning(
                                ProblemCode.WARN_UNKNOWN_COLUMN,
                                where.atRow(header.row()).atColumn(Names.text(name)),
                                Names.text(name)));
            }
        }
    }
}
