package io.outlay.feature.data;

import io.outlay.domain.data.Measure;
import io.outlay.intake.table.Mapping;
import io.outlay.intake.table.Suggestions.Suggestion;
import io.outlay.intake.table.TableLook;
import io.outlay.intake.value.Names;
import io.outlay.intake.value.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which column is which fact, as one choice per column: made from suggestions, changed by the person, and turned into
/// the mapping that the importer reads with.
///
/// @param targets for each column a fact, `segment`, [#SERIES], [#MONEY_SERIES], [#KNOWN] with a name, or empty text
///                for a column not used
record MappingProposal(List<String> headers, List<String> targets) {
    static final String UNUSED = "";
    static final String SEGMENT = "segment";

    /// A dated series of its own, such as orders or new customers.
    static final String SERIES = "series";

    /// A dated series of amounts, such as the shop's revenue.
    static final String MONEY_SERIES = "series-money";

    /// Before the name of a series that the product knows what it is, such as `series:shop_revenue`.
    static final String KNOWN = "series:";

    private static final String OUTCOME = "outcome:";
    private static final List<String> ADVERTISING =
            List.of("spend", "impressions", "clicks", "campaign_name", "campaign_id", "ad_name", "ad");

    MappingProposal {
        headers = List.copyOf(headers);
        targets = List.copyOf(targets);
    }

    /// What is chosen now: as the table was read.
    static MappingProposal of(TableLook table, Mapping mapping) {
        return new MappingProposal(
                table.headers(),
                table.facts().stream()
                        .map(fact -> fact.startsWith(OUTCOME) ? series(fact, mapping) : fact)
                        .toList());
    }

    private static String series(String fact, Mapping mapping) {
        if (SeriesWords.known(fact.substring(OUTCOME.length()))) {
            return KNOWN + fact.substring(OUTCOME.length());
        }
        var unit = mapping.units().get(fact.substring(OUTCOME.length()));
        return unit != null && unit.isEmpty() ? SERIES : MONEY_SERIES;
    }

    /// What the headers suggest. A table with a date and figures but nothing of advertising holds series of its own.
    static MappingProposal suggested(TableLook table, List<Suggestion> suggestions) {
        boolean advertising = suggestions.stream().anyMatch(it -> ADVERTISING.contains(it.fact()));
        var targets = new ArrayList<String>();
        for (int i = 0; i < table.headers().size(); i++) {
            int column = i;
            var fact = suggestions.stream()
                    .filter(it -> it.column() == column)
                    .map(Suggestion::fact)
                    .findFirst()
                    .orElse(UNUSED);
            boolean figure = !fact.isEmpty() && Measure.of(fact).isPresent();
            if (advertising || (!figure && !fact.isEmpty())) {
                targets.add(fact);
            } else {
                targets.add(figures(table, column) ? series(table.headers().get(i), targets) : UNUSED);
            }
        }
        return new MappingProposal(table.headers(), targets);
    }

    private static String series(String header, List<String> taken) {
        return SeriesWords.called(name(header))
                .map(series -> KNOWN + series)
                .filter(target -> !taken.contains(target))
                .orElse(SERIES);
    }

    private static boolean figures(TableLook table, int column) {
        return table.rows().stream().anyMatch(row -> !Names.missing(cell(row, column)))
                && table.rows().stream()
                        .map(row -> cell(row, column))
                        .allMatch(cell -> Names.missing(cell)
                                || Numbers.parse(cell, '.').isPresent()
                                || Numbers.parse(cell, ',').isPresent());
    }

    private static String cell(TableLook.Row row, int column) {
        return column < row.cells().size() ? row.cells().get(column) : "";
    }

    /// The same with another choice for one column; a fact belongs to one column only.
    MappingProposal with(int column, String target) {
        var next = new ArrayList<>(targets);
        boolean single = !List.of(UNUSED, SEGMENT, SERIES, MONEY_SERIES).contains(target);
        if (single) {
            next.replaceAll(other -> other.equals(target) ? UNUSED : other);
        }
        next.set(column, target);
        return new MappingProposal(headers, next);
    }

    /// Whether any figure is chosen; without one there is nothing to read.
    boolean namesFigure() {
        return targets.stream()
                .anyMatch(target -> target.equals(SERIES)
                        || target.equals(MONEY_SERIES)
                        || target.startsWith(KNOWN)
                        || Measure.of(target).isPresent());
    }

    /// Whether a series of amounts has no currency yet, which must then be asked.
    boolean lacksCurrency(Mapping mapping) {
        return targets.stream().anyMatch(MappingProposal::money)
                && mapping.outcomes().keySet().stream()
                        .anyMatch(series -> !mapping.units().containsKey(series));
    }

    private static boolean money(String target) {
        return target.equals(MONEY_SERIES)
                || (target.startsWith(KNOWN) && SeriesWords.MONEY.contains(target.substring(KNOWN.length())));
    }

    /// @param rules    what is stated about the table besides
    /// @param currency of series of amounts, if known
    Mapping mapping(Mapping rules, Optional<String> currency) {
        Map<String, String> columns = new LinkedHashMap<>();
        Map<String, String> outcomes = new LinkedHashMap<>();
        Map<String, String> units = new LinkedHashMap<>();
        var segments = new ArrayList<String>();
        for (int i = 0; i < headers.size(); i++) {
            var header = headers.get(i);
            var target = targets.get(i);
            if (target.equals(SERIES) || target.equals(MONEY_SERIES) || target.startsWith(KNOWN)) {
                var name = target.startsWith(KNOWN) ? target.substring(KNOWN.length()) : name(header);
                outcomes.put(name, header);
                if (money(target)) {
                    currency.ifPresent(code -> units.put(name, code));
                } else {
                    units.put(name, "");
                }
            } else if (target.equals(SEGMENT)) {
                segments.add(header);
            } else if (!target.equals(UNUSED)) {
                columns.put(target, header);
            }
        }
        return rules.draft()
                .columns(columns)
                .outcomes(outcomes, units)
                .segments(segments)
                .mapping();
    }

    private static String name(String header) {
        return Names.header(header)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("^_|_$", "");
    }
}
