package io.outlay.feature.data;

import io.outlay.domain.Period;
import io.outlay.domain.data.Measure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// What importing would do, in figures to compare with an invoice.
///
/// @param added     rows that are new
/// @param replaced  rows whose figures change
/// @param removed   rows that the new files no longer have
/// @param unchanged rows that are the same
/// @param skipped   rows left out as chosen
/// @param period    the range the import speaks for
/// @param spend     sums per currency, as written
/// @param channels  one line per channel, currency and grain; empty while there are no rules
/// @param campaigns one line per campaign, currency and grain
/// @param accounts  one line per account, currency, grain and level
/// @param series    one line per dated series
/// @param stated    what the files say of their own totals
record ImportTotals(
        long added,
        long replaced,
        long removed,
        long unchanged,
        long skipped,
        Optional<Period> period,
        Map<String, String> spend,
        List<Line> channels,
        List<Line> campaigns,
        List<Line> accounts,
        List<Line> series,
        List<Stated> stated) {

    /// @param name    channel, campaign, account or series
    /// @param what    its rows are
    /// @param figures in words; absent where it was not reported
    /// @param value   of a series, else empty
    record Line(String name, String what, String rows, String dates, Map<Measure, String> figures, String value) {
        Line {
            var copy = new EnumMap<Measure, String>(Measure.class);
            copy.putAll(figures);
            figures = java.util.Collections.unmodifiableMap(copy);
        }

        String figure(Measure measure) {
            return figures.getOrDefault(measure, "");
        }
    }

    /// A total of the file beside the sum of its rows.
    record Stated(
            String file, String label, String figure, String stated, String sum, String difference, boolean agrees) {}

    ImportTotals {
        spend = java.util.Collections.unmodifiableMap(new TreeMap<>(spend));
        channels = List.copyOf(channels);
        campaigns = List.copyOf(campaigns);
        accounts = List.copyOf(accounts);
        series = List.copyOf(series);
        stated = List.copyOf(stated);
    }

    /// The same data are there already.
    boolean nothing() {
        return added == 0 && replaced == 0 && removed == 0;
    }

    /// Several reports imported together; sums of one currency from several reports stand in their own lines only.
    static ImportTotals together(Collection<ImportTotals> all) {
        if (all.size() == 1) {
            return all.iterator().next();
        }
        return new ImportTotals(
                all.stream().mapToLong(ImportTotals::added).sum(),
                all.stream().mapToLong(ImportTotals::replaced).sum(),
                all.stream().mapToLong(ImportTotals::removed).sum(),
                all.stream().mapToLong(ImportTotals::unchanged).sum(),
                all.stream().mapToLong(ImportTotals::skipped).sum(),
                all.stream().flatMap(each -> each.period().stream()).reduce(ImportTotals::hull),
                Map.of(),
                lines(all, ImportTotals::channels),
                lines(all, ImportTotals::campaigns),
                lines(all, ImportTotals::accounts),
                lines(all, ImportTotals::series),
                all.stream().flatMap(each -> each.stated().stream()).toList());
    }

    private static List<Line> lines(Collection<ImportTotals> all, Function<ImportTotals, List<Line>> part) {
        var lines = new ArrayList<Line>();
        all.forEach(each -> lines.addAll(part.apply(each)));
        return lines;
    }

    private static Period hull(Period a, Period b) {
        return new Period(a.from().isBefore(b.from()) ? a.from() : b.from(), a.to().isAfter(b.to()) ? a.to() : b.to());
    }
}
