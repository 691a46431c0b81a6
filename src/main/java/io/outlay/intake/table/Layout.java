package io.outlay.intake.table;

import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.Platform;
import io.outlay.intake.value.DateOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which headers a kind of table has, and what they mean: a platform's own export ([Profiles]) or what a person mapped.
///
/// @param id         such as `generic` or `google-ads-ui`
/// @param platform   whose export it is; empty for a mapping, where the person says
/// @param roles      the columns that become facts; of several roles of one fact the first that is there counts
/// @param required   groups of facts, of each of which one must be there
/// @param known      keys of headers that are known and not used
/// @param refused    keys of headers that make a table useless
/// @param dates      what it means when no column has dates
/// @param decimal    the decimal sign by language, when the figures leave it open
/// @param dateOrder  the order of day and month by language, when the dates leave it open
/// @param grain      the grain of all rows, if it is not told by the columns
/// @param zone       the zone of all rows, if the platform fixes one
/// @param blankGoals whether a blank number of conversions in a row with delivery is 0
/// @param mapped     whether a person mapped it: then a missing column is theirs, and other columns are no surprise
public record Layout(
        String id,
        Optional<Platform> platform,
        List<Role> roles,
        List<List<String>> required,
        Set<String> known,
        Set<String> refused,
        Dates dates,
        Map<String, Character> decimal,
        Map<String, DateOrder> dateOrder,
        Optional<Grain> grain,
        Optional<String> zone,
        boolean blankGoals,
        boolean mapped) {

    /// What a table without dates is.
    enum Dates {
        /// Broken: the platform always exports them.
        REQUIRED,
        /// A report of the whole range that stands before the header; broken without one.
        RANGE,
        /// A report of a range that only its maker knows.
        ASK
    }

    /// The role of one column.
    ///
    /// @param names     as the platform writes them, by language; as the person wrote it under `""`
    /// @param fact      a dimension of [Mapping], a measure's id, `segment`, or `outcome:` and the name of a series
    /// @param segment   the name of a segment; else empty
    /// @param otherwise whether another role of the same fact stands in where this column is blank
    /// @param spans     whether it is a date of a range of days, with `date_end` beside it
    /// @param attribution the window over which the platform attributes, such as `7d_click`; else empty
    public record Role(
            Map<String, List<String>> names,
            String fact,
            String segment,
            boolean otherwise,
            boolean spans,
            String attribution) {

        static Role mapped(String header, String fact) {
            return new Role(Map.of("", List.of(header)), fact, "", false, true, "");
        }

        /// The same column in another role.
        Role as(String otherFact) {
            return new Role(names, otherFact, segment, otherwise, spans, attribution);
        }

        /// The name in a language, else in English.
        String name(String language) {
            var names = this.names.containsKey(language) ? language : this.names.containsKey("") ? "" : "en";
            return this.names.getOrDefault(names, List.of(fact)).getFirst();
        }

        Optional<Measure> measure() {
            return Measure.of(fact);
        }

        Optional<String> outcome() {
            return fact.startsWith("outcome:") ? Optional.of(fact.substring("outcome:".length())) : Optional.empty();
        }

        boolean money() {
            return measure().filter(Measure::money).isPresent();
        }

        boolean number() {
            return measure().isPresent() || outcome().isPresent() || fact.equals("results");
        }
    }

    public Layout {
        roles = List.copyOf(roles);
        required = List.copyOf(required);
        known = Set.copyOf(known);
        refused = Set.copyOf(refused);
        decimal = Map.copyOf(decimal);
        dateOrder = Map.copyOf(dateOrder);
    }

    static Layout of(Mapping mapping) {
        var roles = new ArrayList<Role>();
        mapping.columns().forEach((fact, header) -> roles.add(Role.mapped(header, fact)));
        mapping.outcomes().forEach((series, header) -> roles.add(Role.mapped(header, "outcome:" + series)));
        for (var header : mapping.segments()) {
            roles.add(Role.mapped(header, "segment"));
        }
        return new Layout(
                "generic",
                Optional.empty(),
                roles,
                List.of(),
                Set.of(),
                Set.of(),
                Dates.ASK,
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                true);
    }
}
