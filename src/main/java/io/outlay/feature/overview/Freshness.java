package io.outlay.feature.overview;

import io.outlay.domain.Period;
import io.outlay.domain.data.Grain;
import io.outlay.project.PlatformNames;
import io.outlay.workspace.DataSummary;
import io.outlay.workspace.ImportCoverage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How far one platform's data reach.
///
/// @param behind  days that it ends before the newest data of any platform
/// @param missing days inside the viewed period without any of its data
record Freshness(String platform, LocalDate last, long behind, long missing) {

    /// Whether somebody should look at it: a day behind is usual.
    boolean attention() {
        return behind > 1 || missing > 0;
    }

    /// How many days were imported while their platform still revised them, whichever platform has most of them.
    static long provisional(List<ImportCoverage> coverage) {
        return coverage.stream()
                .filter(it -> it.active() && it.grain() != Grain.HOUR)
                .collect(Collectors.groupingBy(ImportCoverage::platform))
                .values()
                .stream()
                .mapToLong(Freshness::newestProvisional)
                .max()
                .orElse(0);
    }

    /// Of the import that reaches furthest: an earlier one of the same days is replaced by it.
    private static long newestProvisional(List<ImportCoverage> platform) {
        var newest = platform.stream()
                .max(Comparator.comparing((ImportCoverage it) -> it.dates().to())
                        .thenComparing(ImportCoverage::importId))
                .orElseThrow();
        var imported = newest.at().atZone(ZoneOffset.UTC).toLocalDate();
        long settled = ChronoUnit.DAYS.between(newest.dates().to(), imported);
        return Math.clamp(DataSummary.RESTATED_DAYS - settled, 0, newest.dates().days());
    }

    /// One per platform, those that need attention first.
    static List<Freshness> of(DataSummary summary, Period viewed) {
        var byPlatform = new TreeMap<String, List<DataSummary.Source>>();
        for (var source : summary.sources()) {
            if (source.grain() != Grain.HOUR) {
                byPlatform
                        .computeIfAbsent(source.platform(), code -> new ArrayList<>())
                        .add(source);
            }
        }
        var newest = byPlatform.values().stream()
                .map(Freshness::last)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
        var all = new ArrayList<Freshness>();
        byPlatform.forEach((code, sources) -> {
            var last = last(sources);
            long missing = sources.stream()
                    .flatMap(source -> source.gaps().stream())
                    .mapToLong(gap -> shared(gap, viewed))
                    .sum();
            all.add(new Freshness(PlatformNames.of(code), last, ChronoUnit.DAYS.between(last, newest), missing));
        });
        all.sort(Comparator.comparing((Freshness it) -> !it.attention())
                .thenComparing(it -> -it.behind())
                .thenComparing(Freshness::platform));
        return all;
    }

    private static LocalDate last(List<DataSummary.Source> sources) {
        return sources.stream()
                .map(source -> source.dates().to())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static long shared(Period gap, Period viewed) {
        var from = gap.from().isBefore(viewed.from()) ? viewed.from() : gap.from();
        var to = gap.to().isAfter(viewed.to()) ? viewed.to() : gap.to();
        return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
    }
}
