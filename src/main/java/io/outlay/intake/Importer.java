package io.outlay.intake;

import io.outlay.domain.Location;
import io.outlay.domain.Period;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.data.ImportBatch;
import io.outlay.domain.data.SourceFile;
import io.outlay.intake.facts.Duplicates;
import io.outlay.intake.facts.Facts;
import io.outlay.intake.facts.ReadSettings;
import io.outlay.intake.json.JsonExport;
import io.outlay.intake.source.Findings;
import io.outlay.intake.table.Mapping;
import io.outlay.intake.table.TableExport;
import io.outlay.progress.Monitor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads exports of platforms, whole and checked: first what the file is, then every row, and only then is anything
/// handed on. It stores nothing and asks nobody; what is open comes back as questions.
public final class Importer {
    private static final int SHOWN_GAPS = 5;

    /// Reads the files of one report.
    ///
    /// @throws io.outlay.progress.Cancelled when the monitor says so
    public ImportOutcome read(ImportRequest request, Monitor monitor) {
        var findings = new Findings();
        var settings = new ReadSettings(
                        request.platform(),
                        request.currency(),
                        request.zone(),
                        Optional.empty(),
                        request.today(),
                        request.choices(),
                        request.mapping().map(Mapping::goals).orElse(Map.of()))
                .with(request.mapping().flatMap(Mapping::period));
        var facts = new Facts(
                settings, findings, request.mapping().map(Mapping::duplicates).orElse(Duplicates.ERROR));
        settings.period().ifPresent(facts::states);
        var files = new ArrayList<SourceFile>();
        Optional<String> fingerprint = Optional.empty();
        var pages = new Pages();
        for (int i = 0; i < request.files().size(); i++) {
            monitor.progress((double) i / request.files().size(), "intake.reading");
            monitor.check();
            try {
                var read = one(request.files().get(i), request.mapping(), facts, pages, monitor);
                files.add(read.file());
                fingerprint = fingerprint.or(
                        () -> read.fingerprint().isEmpty() ? Optional.empty() : Optional.of(read.fingerprint()));
            } catch (ProblemException e) {
                e.problems().forEach(findings::add);
            }
        }
        pages.unfinished()
                .ifPresent(name -> findings.add(Problem.error(ProblemCode.INCOMPLETE_PAGES, Location.file(name))));
        return outcome(files, facts, fingerprint);
    }

    private static TableExport.Read one(Path path, Optional<Mapping> mapping, Facts facts, Pages pages, Monitor monitor)
            throws ProblemException {
        return switch (OpenedFile.of(path, mapping)) {
            case OpenedFile.Json(var text) -> {
                var page = JsonExport.read(text, facts, monitor);
                pages.add(text.name(), page.continued());
                yield new TableExport.Read(page.file(), "");
            }
            case OpenedFile.Table table -> {
                var origin = new TableExport.Origin(table.name(), table.file().sha256(), table.encoding());
                yield TableExport.read(origin, table.grids(), mapping, facts, monitor);
            }
        };
    }

    private static ImportOutcome outcome(List<SourceFile> files, Facts facts, Optional<String> fingerprint) {
        var findings = facts.findings();
        if (!findings.blocked() && facts.drafts().isEmpty() && facts.outcomes().isEmpty()) {
            var first = files.isEmpty()
                    ? Location.NOWHERE
                    : Location.file(files.getFirst().name());
            findings.add(Problem.error(ProblemCode.NO_DATA_ROWS, first));
        }
        if (findings.blocked()) {
            return new ImportOutcome.Refused(
                    findings.errors(),
                    findings.errorCount(),
                    findings.groups(),
                    facts.rejects().rows(),
                    facts.rejects().count());
        }
        var tally = FactTally.of(facts);
        var covered = covered(facts, tally);
        gaps(files, facts, tally);
        var summary = Summaries.of(files, facts, tally, covered, fingerprint);
        if (!facts.questions().open().isEmpty()) {
            return new ImportOutcome.NeedsAnswers(summary, facts.questions().open());
        }
        return new ImportOutcome.Ready(
                new ImportBatch(files, new ReadRows(facts.drafts()), facts.outcomes(), covered, findings.warnings()),
                summary);
    }

    /// The stated range, widened to the dates that are there, else their first to last.
    private static Optional<Period> covered(Facts facts, FactTally tally) {
        var found = tally.span();
        var stated = facts.stated();
        if (stated.isEmpty() || found.isEmpty()) {
            return found.or(() -> stated);
        }
        return Optional.of(new Period(
                found.get().from().isBefore(stated.get().from())
                        ? found.get().from()
                        : stated.get().from(),
                found.get().to().isAfter(stated.get().to())
                        ? found.get().to()
                        : stated.get().to()));
    }

    private static void gaps(List<SourceFile> files, Facts facts, FactTally tally) {
        var dates = tally.dates();
        if (!tally.daily() || dates.size() < 2) {
            return;
        }
        long missing = 0;
        var shown = new ArrayList<String>();
        for (var day = dates.first(); day.isBefore(dates.last()); day = day.plusDays(1)) {
            if (!dates.contains(day)) {
                missing++;
                if (shown.size() < SHOWN_GAPS) {
                    shown.add(day.toString());
                }
            }
        }
        if (missing > 0) {
            var list = String.join(", ", shown) + (missing > SHOWN_GAPS ? " … (" + missing + ")" : "");
            facts.findings()
                    .add(Problem.warning(
                            ProblemCode.WARN_DAY_GAPS,
                            Location.file(files.getFirst().name()),
                            list));
        }
    }
}
