package io.outlay.intake;

import io.outlay.domain.Period;
import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Grain;
import io.outlay.intake.facts.FactDraft;
import io.outlay.intake.facts.Facts;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the facts of an import have in common, found in one pass over them.
///
/// @param dates     of facts and outcomes: first days
/// @param last      the latest last day
/// @param grains    of the facts; PERIOD for those whose time is not known
/// @param daily     whether every fact is of a day or an hour
/// @param entities  how many accounts, campaigns, ad groups or ads there are
/// @param campaigns their totals
record FactTally(
        TreeSet<LocalDate> dates,
        Optional<LocalDate> last,
        Set<Grain> grains,
        boolean daily,
        long entities,
        List<CampaignTotal> campaigns) {

    static FactTally of(Facts facts) {
        var tally = new Tally();
        var totals = new CampaignTotal.Totals();
        for (var draft : facts.drafts()) {
            tally.see(draft);
            totals.add(draft);
        }
        facts.outcomes().forEach(point -> tally.dates.add(point.date()));
        return new FactTally(tally.dates, tally.last, tally.grains, tally.daily, tally.entities.size(), totals.list());
    }

    /// First to last day.
    Optional<Period> span() {
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Period(
                dates.first(), last.filter(end -> end.isAfter(dates.last())).orElse(dates.last())));
    }

    private static final class Tally {
        private final TreeSet<LocalDate> dates = new TreeSet<>();
        private final Set<Grain> grains = EnumSet.noneOf(Grain.class);
        private final Set<Entity> entities = new HashSet<>();
        private final Map<Entity, Boolean> seen = new IdentityHashMap<>();
        private Optional<LocalDate> last = Optional.empty();
        private LocalDate day = LocalDate.MIN;
        private boolean daily = true;

        void see(FactDraft draft) {
            if (seen.putIfAbsent(draft.entity(), true) == null) {
                entities.add(draft.nameless());
            }
            var when = draft.when();
            if (when.isEmpty()) {
                grains.add(Grain.PERIOD);
                daily = false;
                return;
            }
            var grain = when.get().grain();
            grains.add(grain);
            daily &= grain == Grain.DAY || grain == Grain.HOUR;
            if (!when.get().date().equals(day)) {
                day = when.get().date();
                dates.add(day);
            }
            var end = when.get().dateEnd();
            if (last.isEmpty() || end.isAfter(last.get())) {
                last = Optional.of(end);
            }
        }
    }
}
