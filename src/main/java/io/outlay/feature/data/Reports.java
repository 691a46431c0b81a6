package io.outlay.feature.data;

import java.util.ArrayList;
import java.util.List;

/// The reports that are to be imported together, each an import of its own, and which of them is looked at.
///
/// @param all at least one
/// @param at  place of the one that is looked at
record Reports(List<ReadReport> all, int at) {
    Reports {
        all = List.copyOf(all);
        at = Math.clamp(at, 0, all.size() - 1);
    }

    ReadReport shown() {
        return all.get(at);
    }

    boolean several() {
        return all.size() > 1;
    }

    Reports showing(int place) {
        return new Reports(all, place);
    }

    /// With another reading of the one that is looked at.
    Reports with(ReadReport next) {
        var reports = new ArrayList<>(all);
        reports.set(at, next);
        return new Reports(reports, at);
    }

    /// Without one of several.
    Reports without(int place) {
        var reports = new ArrayList<>(all);
        reports.remove(place);
        return new Reports(reports, place < at ? at - 1 : at);
    }

    List<ImportReading> readings() {
        return all.stream().map(ReadReport::reading).toList();
    }

    /// Whether all that the step asks for is said of every report; importing needs one with something new.
    boolean allow(ImportStep step) {
        return all.stream().allMatch(report -> report.content().allows(step))
                && (step != ImportStep.SUMMARY
                        || all.stream().anyMatch(report -> report.content().state() == ReportState.READY));
    }

    /// The reports that hold up the step.
    long waiting(ImportStep step) {
        return all.stream().filter(report -> !report.content().allows(step)).count();
    }

    /// Those that would change something.
    List<ReadReport> fresh() {
        return all.stream()
                .filter(report -> report.content().state() == ReportState.READY)
                .toList();
    }

    /// Pairs of reports with the same source on the same dates, of which the later one will count.
    List<List<String>> overlaps() {
        var overlaps = new ArrayList<List<String>>();
        for (int later = 1; later < all.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (overlap(all.get(earlier).reading(), all.get(later).reading())) {
                    overlaps.add(List.of(
                            all.get(earlier).content().title(),
                            all.get(later).content().title()));
                }
            }
        }
        return overlaps;
    }

    private static boolean overlap(ImportReading a, ImportReading b) {
        return a.totals().stream()
                .anyMatch(one -> b.totals().stream()
                        .anyMatch(other -> one.platform().equals(other.platform())
                                && one.accountId().equals(other.accountId())
                                && one.grain() == other.grain()
                                && one.level() == other.level()
                                && !one.dates().to().isBefore(other.dates().from())
                                && !other.dates().to().isBefore(one.dates().from())));
    }

    /// What importing all of them would do.
    ImportTotals totals() {
        return ImportTotals.together(all.stream()
                .flatMap(report -> report.content().totals().stream())
                .toList());
    }
}
