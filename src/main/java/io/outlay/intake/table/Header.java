package io.outlay.intake.table;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.intake.source.DelimitedText;
import io.outlay.intake.source.SourceText;
import io.outlay.intake.value.Codes;
import io.outlay.intake.value.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The header of a table: where it stands, what separates its cells, and which column plays which role.
///
/// @param columns  the columns that play a role
/// @param currency the currency that stands in brackets after a header of amounts: `Amount spent (EUR)`
/// @param preamble lines before the header
/// @param body     position in the text after the header
/// @param bodyRow  physical line of that position
record Header(
        Layout layout,
        char delimiter,
        long row,
        List<String> names,
        List<Column> columns,
        Optional<String> currency,
        List<String> preamble,
        int body,
        long bodyRow) {

    static final char[] DELIMITERS = {',', ';', '\t', '|'};
    static final int LINES = 30;

    /// A column that plays a role.
    record Column(int index, String name, Layout.Role role) {
        String cell(List<String> cells) {
            return index < cells.size() ? cells.get(index) : "";
        }
    }

    Header {
        names = List.copyOf(names);
        columns = List.copyOf(columns);
        preamble = List.copyOf(preamble);
    }

    /// The first column of a fact.
    Optional<Column> column(String fact) {
        return columns.stream()
                .filter(column -> column.role().fact().equals(fact))
                .findFirst();
    }

    boolean uses(int index) {
        return columns.stream().anyMatch(column -> column.index() == index);
    }

    /// One line read with one delimiter and compared with one layout.
    private record Candidate(
            Layout layout,
            char delimiter,
            DelimitedText.Line line,
            List<Layout.Role> missing,
            int found,
            List<String> preamble,
            int body,
            long bodyRow) {}

    /// The first line within 30 that has a layout's required columns, read with whichever
    /// delimiter shows most of them. A mapping may lack any column to be told so; of the known
    /// layouts exactly one may lack exactly one. What the person states about line and delimiter holds.
    ///
    /// @throws ProblemException MISSING_COLUMN, MAPPING, UNSUPPORTED_LAYOUT, DUPLICATE_COLUMN
    ///                          or AMBIGUOUS_CURRENCY
    static Header find(SourceText source, List<Layout> layouts, Mapping rules) throws ProblemException {
        var all = candidates(source, layouts, rules);
        Candidate best = null;
        for (var candidate : all) {
            if (candidate.missing().isEmpty() && (best == null || candidate.found() > best.found())) {
                best = candidate;
            }
        }
        if (best == null) {
            throw none(source, all, layouts);
        }
        return bind(source, best);
    }

    private static List<Candidate> candidates(SourceText source, List<Layout> layouts, Mapping rules) {
        var candidates = new ArrayList<Candidate>();
        var preamble = new ArrayList<String>();
        var text = source.text();
        int start = 0;
        for (int line = 1; line <= LINES && start < text.length(); line++) {
            for (char delimiter : DELIMITERS) {
                if (!allowed(rules, line, delimiter)) {
                    continue;
                }
                var reading = new DelimitedText(text, delimiter, start, line);
                var cells = reading.next();
                if (cells.unclosed() || cells.cells().size() > 5000) {
                    continue;
                }
                for (var layout : layouts) {
                    var missing = missing(layout, cells.cells(), true);
                    int found = layout.roles().size()
                            - missing(layout, cells.cells(), false).size();
                    if (found > 0) {
                        candidates.add(new Candidate(
                                layout,
                                delimiter,
                                cells,
                                missing,
                                found,
                                List.copyOf(preamble),
                                reading.position(),
                                reading.row()));
                    }
                }
            }
            int end = lineEnd(text, start);
            preamble.add(text.substring(start, end).strip());
            start = end;
            if (start < text.length() && text.charAt(start) == '\r') {
                start++;
            }
            if (start < text.length() && text.charAt(start) == '\n') {
                start++;
            }
        }
        return candidates;
    }

    static boolean allowed(Mapping rules, long line, char delimiter) {
        return rules.headerRow().filter(row -> row != line).isEmpty()
                && rules.delimiter().filter(stated -> stated != delimiter).isEmpty();
    }

    static int lineEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static List<Layout.Role> missing(Layout layout, List<String> names, boolean requiredOnly) {
        return layout.roles().stream()
                .filter(role -> role.required() || !requiredOnly)
                .filter(role -> names.stream().noneMatch(name -> plays(role, name)))
                .toList();
    }

    private static boolean plays(Layout.Role role, String name) {
        var wanted = Names.header(role.header());
        var header = Names.header(name);
        return header.equals(wanted)
                || (currency(header).isPresent()
                        && header.substring(0, header.length() - 5).strip().equals(wanted));
    }

    /// The code in `amount spent (eur)`.
    private static Optional<String> currency(String header) {
        int length = header.length();
        return length > 6 && header.charAt(length - 5) == '(' && header.charAt(length - 1) == ')'
                ? Codes.currency(header.substring(length - 4, length - 1))
                : Optional.empty();
    }

    private static ProblemException none(SourceText source, List<Candidate> all, List<Layout> layouts) {
        Candidate best = null;
        for (var candidate : all) {
            if (best == null || candidate.found() > best.found()) {
                best = candidate;
            }
        }
        var file = Location.file(source.name());
        var first = source.text().strip().lines().findFirst().orElse("");
        var shown = first.substring(0, Math.min(120, first.length()));
        boolean mapped = layouts.stream().anyMatch(Layout::mapped);
        if (best != null && (mapped || best.missing().size() == 1)) {
            var problems = new ArrayList<Problem>();
            for (var role : best.missing()) {
                var column = role.header() + " ("
                        + role.fact().replace("outcome:", "").replace("campaign_name", "campaign") + ")";
                problems.add(Problem.error(
                        ProblemCode.MISSING_COLUMN,
                        file.atRow(best.line().row()).atColumn(column),
                        column));
            }
            return new ProblemException(problems, null);
        }
        return new ProblemException(
                mapped
                        ? Problem.error(
                                ProblemCode.MAPPING, file.found(shown), "none of its columns is in the first 30 lines")
                        : Problem.error(
                                ProblemCode.UNSUPPORTED_LAYOUT,
                                file.atRow(1).found(shown),
                                "a table without the columns of a report that is known"));
    }

    private static Header bind(SourceText source, Candidate best) throws ProblemException {
        var names = best.line().cells();
        var where = Location.file(source.name()).atRow(best.line().row());
        var columns = new ArrayList<Column>();
        Optional<String> currency = Optional.empty();
        for (var role : best.layout().roles()) {
            int taken = -1;
            for (int i = 0; i < names.size(); i++) {
                if (!plays(role, names.get(i))) {
                    continue;
                }
                var inBrackets = currency(Names.header(names.get(i)));
                boolean money =
                        role.measure().filter(measure -> measure.money()).isPresent();
                if (taken >= 0) {
                    throw new ProblemException(twice(where, names.get(taken), names.get(i)));
                }
                taken = i;
                if (money && inBrackets.isPresent()) {
                    if (currency.isPresent() && !currency.equals(inBrackets)) {
                        throw new ProblemException(
                                twoCurrencies(where, currency.get(), inBrackets.get(), names.get(i)));
                    }
                    currency = inBrackets;
                }
            }
            if (taken >= 0) {
                columns.add(new Column(taken, names.get(taken), role));
            }
        }
        return new Header(
                best.layout(),
                best.delimiter(),
                best.line().row(),
                List.copyOf(names),
                columns,
                currency,
                best.preamble(),
                best.body(),
                best.bodyRow());
    }

    private static Problem twice(Location where, String a, String b) {
        var first = currency(Names.header(a));
        var second = currency(Names.header(b));
        return first.isPresent() && second.isPresent() && !first.equals(second)
                ? twoCurrencies(where, first.get(), second.get(), b)
                : Problem.error(ProblemCode.DUPLICATE_COLUMN, where.atColumn(Names.text(b)), Names.text(b));
    }

    private static Problem twoCurrencies(Location where, String a, String b, String column) {
        return Problem.error(ProblemCode.AMBIGUOUS_CURRENCY, where.atColumn(Names.text(column)), a + ", " + b);
    }
}
