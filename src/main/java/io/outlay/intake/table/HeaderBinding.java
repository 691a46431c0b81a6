package io.outlay.intake.table;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.intake.value.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Which column plays which role once a header is found, and the currency that its headers state.
record HeaderBinding(List<Header.Column> columns, Optional<String> currency) {
    /// The range of days of a row in a report that has the day, too.
    static final String RANGE_FROM = "range_from";

    static final String RANGE_TO = "range_to";

    /// @throws ProblemException DUPLICATE_COLUMN or AMBIGUOUS_CURRENCY
    static HeaderBinding of(Layout layout, HeaderMatch match, List<String> names, Location where)
            throws ProblemException {
        var columns = new ArrayList<Header.Column>();
        var taken = new HashSet<String>();
        var used = new HashSet<Integer>();
        Optional<String> currency = Optional.empty();
        boolean spans = false;
        for (int i = 0; i < layout.roles().size(); i++) {
            int at = i;
            var role = layout.roles().get(i);
            var hits = match.hits().stream()
                    .filter(hit -> hit.role() == at && (layout.mapped() || !used.contains(hit.column())))
                    .sorted(Comparator.comparingInt(HeaderMatch.Hit::rank))
                    .toList();
            if (hits.isEmpty()) {
                continue;
            }
            var hit = hits.getFirst();
            var name = names.get(hit.column());
            boolean range = !layout.mapped()
                    && ((role.fact().equals("date") && role.spans() && taken.contains("date"))
                            || (role.fact().equals("date_end") && !spans));
            if (range) {
                var as = role.fact().equals("date") ? RANGE_FROM : RANGE_TO;
                used.add(hit.column());
                columns.add(new Header.Column(hit.column(), name, role.as(as)));
                continue;
            }
            if (taken.contains(role.fact()) && !again(layout, role, columns)) {
                continue;
            }
            for (var other : hits.subList(1, hits.size())) {
                if (other.rank() == hit.rank()) {
                    throw new ProblemException(twice(where, name, names.get(other.column())));
                }
            }
            if (role.money()) {
                var stated = CurrencySuffix.of(name);
                if (currency.isPresent() && stated.isPresent() && !currency.equals(stated)) {
                    throw new ProblemException(twoCurrencies(where, currency.get(), stated.get(), name));
                }
                currency = currency.or(() -> stated);
            }
            spans |= role.fact().equals("date") && role.spans();
            taken.add(role.fact());
            used.add(hit.column());
            columns.add(new Header.Column(hit.column(), name, role));
        }
        return new HeaderBinding(columns, currency);
    }

    /// Whether a fact may have one more column: segments are many, and some columns stand in for others.
    private static boolean again(Layout layout, Layout.Role role, List<Header.Column> columns) {
        return layout.mapped()
                || role.fact().equals("segment")
                || columns.stream()
                        .anyMatch(column -> column.role().fact().equals(role.fact())
                                && column.role().otherwise());
    }

    private static Problem twice(Location where, String a, String b) {
        var first = CurrencySuffix.of(a);
        var second = CurrencySuffix.of(b);
        return first.isPresent() && second.isPresent() && !first.equals(second)
                ? twoCurrencies(where, first.get(), second.get(), b)
                : Problem.error(ProblemCode.DUPLICATE_COLUMN, where.atColumn(Names.text(b)), Names.text(b));
    }

    private static Problem twoCurrencies(Location where, String a, String b, String column) {
        return Problem.error(ProblemCode.AMBIGUOUS_CURRENCY, where.atColumn(Names.text(column)), a + ", " + b);
    }
}
