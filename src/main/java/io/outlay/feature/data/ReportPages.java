package io.outlay.feature.data;

import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.SourceFile;
import io.outlay.intake.ImportOutcome;
import io.outlay.intake.ImportSummary;
import io.outlay.workspace.WorkspaceException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts pages of one report together. A page that says that another follows belongs to the file of the same kind that
/// says so no more; of several the one whose name is most like its own.
final class ReportPages {

    /// Reads the files of two readings as one report.
    @FunctionalInterface
    interface Joining {
        ImportReading of(ImportReading page, ImportReading last) throws WorkspaceException;
    }

    private ReportPages() {}

    /// The same reports, with pages joined.
    static List<ImportReading> joined(List<ImportReading> readings, Joining joining) throws WorkspaceException {
        Map<ImportReading, ImportReading> whole = new LinkedHashMap<>();
        readings.forEach(reading -> whole.put(reading, reading));
        for (var page : readings) {
            if (!incomplete(page)) {
                continue;
            }
            for (var last : lasts(page, readings)) {
                var so = whole.get(last);
                var together = joining.of(page, so == null ? last : so);
                if (oneKind(together)) {
                    whole.remove(page);
                    whole.put(last, together);
                    break;
                }
            }
        }
        return List.copyOf(whole.values());
    }

    private static boolean incomplete(ImportReading reading) {
        return reading.outcome() instanceof ImportOutcome.Refused
                && reading.errorCount() == 1
                && reading.errors().getFirst().code() == ProblemCode.INCOMPLETE_PAGES;
    }

    private static List<ImportReading> lasts(ImportReading page, List<ImportReading> readings) {
        var name = page.looks().getFirst().name();
        var lasts = new ArrayList<>(readings.stream()
                .filter(reading -> reading.summary().isPresent()
                        && reading.looks().stream().allMatch(look -> look.json()))
                .toList());
        lasts.sort(Comparator.comparingInt(
                (ImportReading last) -> -alike(name, last.looks().getFirst().name())));
        return lasts;
    }

    private static int alike(String a, String b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same;
    }

    private static boolean oneKind(ImportReading together) {
        Optional<ImportSummary> summary = together.summary();
        return summary.isPresent()
                && summary.get().files().stream()
                                .map(SourceFile::profile)
                                .distinct()
                                .count()
                        == 1;
    }
}
