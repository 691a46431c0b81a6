package io.outlay.feature.data;

import io.outlay.domain.Period;
import io.outlay.domain.data.HealthCheck;
import io.outlay.domain.data.HealthState;
import io.outlay.project.HealthOverrides;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The data of a project as the room shows them.
///
/// @param calendar from the first to the last date of any source
/// @param health   checks, those with findings first
/// @param overrides failed checks that are gone on with
/// @param imports  the newest first
record DataContent(
        List<Source> sources, Period calendar, List<Check> health, HealthOverrides overrides, List<Import> imports) {

    /// A source: facts of one account at one grain, or a dated series.
    ///
    /// @param id      stable, for selecting it
    /// @param name    platform or series
    /// @param account name or id, and what the rows are
    /// @param grain   such as `daily`
    /// @param rows    facts that count
    /// @param dates   covered range in words
    /// @param last    when it was imported last, in words; empty when unknown
    /// @param state   of what it covers
    /// @param word    for the state
    /// @param days    one per day of the calendar
    record Source(
            String id,
            String name,
            String account,
            String grain,
            long rows,
            String dates,
            String last,
            HealthState state,
            String word,
            List<Day> days) {
        public Source {
            days = List.copyOf(days);
        }
    }

    /// What is known about one day of a source.
    enum Day {
        /// Before the first or after the last date.
        OUTSIDE,
        COVERED,
        /// So near to its import that the platform may still revise it.
        PROVISIONAL,
        /// Between the first and the last date, and nothing is there.
        MISSING
    }

    /// A check of the data as a traffic light.
    ///
    /// @param title    what was found
    /// @param subjects concerned, or empty
    /// @param why      it matters
    /// @param fix      what to do; empty when nothing is to be done
    /// @param way      where to do it
    /// @param reason   why a failed check is gone on with; empty when it blocks runs
    record Check(
            HealthCheck found,
            String name,
            String title,
            String subjects,
            String why,
            String fix,
            Way way,
            Optional<String> reason) {
        HealthState state() {
            return found.state();
        }

        /// Whether it blocks runs, or would without the reason that was given.
        boolean failed() {
            return found.state() == HealthState.FAIL;
        }
    }

    /// Where a finding is settled.
    enum Way {
        NOWHERE,
        IMPORT,
        /// The list of imports, to be counted or not.
        IMPORTS,
        CHANNELS
    }

    /// One import there was.
    ///
    /// @param label   as it stands in the history
    /// @param at      when, in words
    /// @param covered range in words
    /// @param counts  whether its rows count
    /// @param details of its files and digest, each with its name
    record Import(long id, String label, String at, String rows, String covered, boolean counts, List<Detail> details) {
        public Import {
            details = List.copyOf(details);
        }
    }

    record Detail(String name, String value) {}

    DataContent {
        sources = List.copyOf(sources);
        health = List.copyOf(health);
        imports = List.copyOf(imports);
    }

    /// The worst state of any check.
    HealthState worst() {
        return health.stream().map(Check::state).max(Comparator.naturalOrder()).orElse(HealthState.PASS);
    }
}
