package io.outlay.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.outlay.domain.Location;
import io.outlay.domain.Period;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.RunStamp;
import io.outlay.domain.data.ImportChanges;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.SourceFile;
import io.outlay.intake.CampaignTotal;
import io.outlay.intake.ImportOutcome;
import io.outlay.intake.ImportSummary;
import io.outlay.intake.SampleFact;
import io.outlay.intake.facts.StatedTotal;
import io.outlay.intake.source.FindingGroup;
import io.outlay.workspace.ImportReceipt;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The document `import-result-1`. Amounts are plain decimal strings; null is unknown.
final class ImportDocuments {
    private static final List<Measure> ALWAYS =
            List.of(Measure.SPEND, Measure.IMPRESSIONS, Measure.CLICKS, Measure.CONVERSIONS, Measure.REVENUE);

    /// @param grain          null when facts of several grains are mixed
    /// @param changes        absent while questions are open
    /// @param importId       the number of a real import; null when the same data had been imported before
    /// @param error          the first open question of a real import, which it blocks
    record Document(
            String schema,
            String status,
            RunStamp stamp,
            List<File> files,
            long factRows,
            long outcomePoints,
            @Nullable String grain,
            @Nullable String dateMin,
            @Nullable String dateMax,
            @Nullable Range covered,
            long entities,
            Map<String, Map<String, @Nullable String>> totalsByCurrency,
            Map<String, String> outcomeTotals,
            @Nullable String headerFingerprint,
            List<Question> questions,
            List<ErrorForm.Entry> problems,
            long problemCount,
            List<Campaign> campaigns,
            List<Stated> statedTotals,
            List<Finding> findings,
            long rejectedRows,
            List<Row> sample,
            @Nullable ImportChanges changes,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Stored> stored,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long importId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean alreadyImported,

            @JsonInclude(JsonInclude.Include.NON_NULL) ErrorForm.@Nullable Error error) {}

    /// @param backup the verified copy made afterwards
    record Stored(
            long factRows,
            long outcomeRows,
            String digest,
            @Nullable String backup) {}

    record File(
            String file,
            String profile,
            String sha256,
            String encoding,
            String delimiter,
            @Nullable String decimal,
            @Nullable String dateOrder,
            long droppedRows) {}

    record Range(String from, String to) {}

    /// Totals of one campaign in one currency at one grain.
    record Campaign(
            String platform,
            String account,
            String id,
            String name,
            String grain,
            String currency,
            long rows,
            @Nullable Range dates,
            Map<String, @Nullable String> totals) {}

    /// A total that a file gives of itself, beside the sum of its rows.
    record Stated(
            String file,
            long row,
            String label,
            String measure,
            String stated,
            String sum,
            String difference,
            boolean agrees) {}

    /// One of the first facts or points, as it would be stored.
    record Row(
            String name,
            @Nullable String date,
            @Nullable Integer hour,
            String currency,
            Map<String, String> figures,
            @Nullable String value,
            long row) {
        static Row of(SampleFact sample) {
            var figures = new LinkedHashMap<String, String>();
            sample.measures().forEach((measure, value) -> figures.put(measure.id(), value.toPlainString()));
            return new Row(
                    sample.name(),
                    sample.date().map(Object::toString).orElse(null),
                    sample.hour().isPresent() ? (Integer) sample.hour().getAsInt() : null,
                    sample.currency(),
                    figures,
                    sample.value().map(BigDecimal::toPlainString).orElse(null),
                    sample.row());
        }
    }

    /// Findings of one cause.
    record Finding(String severity, String code, String column, long count) {}

    record Question(String code, String answerWith, String message) {}

    private final BatchContext context;

    ImportDocuments(BatchContext context) {
        this.context = context;
    }

    Answer ready(ImportOutcome.Ready ready, ImportChanges changes) {
        return Answer.done(document(ready.summary(), List.of(), changes, Optional.empty(), null));
    }

    Answer stored(ImportOutcome.Ready ready, ImportReceipt receipt) {
        return Answer.done(document(ready.summary(), List.of(), receipt.changes(), Optional.of(receipt), null));
    }

    /// A preview shows the questions; a real import is blocked by them.
    Answer open(ImportOutcome.NeedsAnswers open, boolean preview) {
        if (preview) {
            return Answer.done(document(open.summary(), open.questions(), null, Optional.empty(), null));
        }
        var first = Problem.error(open.questions().getFirst(), where(open.summary()));
        var error = ErrorForm.of(List.of(first), context.text()).error();
        context.console().err().println(error.message() + " " + error.remedy());
        return new Answer(
                document(open.summary(), open.questions(), null, Optional.empty(), error),
                ExitCode.BLOCKED_BY_DATA,
                Optional.empty());
    }

    private Document document(
            ImportSummary summary,
            List<ProblemCode> questions,
            @Nullable ImportChanges changes,
            Optional<ImportReceipt> receipt,
            ErrorForm.@Nullable Error error) {
        var problems = new ArrayList<Problem>();
        if (error != null) {
            questions.forEach(code -> problems.add(Problem.error(code, where(summary))));
        }
        problems.addAll(summary.warnings());
        boolean again = receipt.filter(ImportReceipt::alreadyImported).isPresent();
        return new Document(
                "import-result-1",
                questions.isEmpty() ? "ready" : "needs_answers",
                context.stamp("import", BatchContext.DEFAULT_SEED, "", digest(summary), "DONE"),
                summary.files().stream().map(ImportDocuments::file).toList(),
                summary.factRows(),
                summary.outcomePoints(),
                summary.grain().map(Enum::name).orElse(null),
                summary.dateMin().map(Object::toString).orElse(null),
                summary.dateMax().map(Object::toString).orElse(null),
                summary.covered().map(ImportDocuments::range).orElse(null),
                summary.entities(),
                totals(summary.totals()),
                outcomeTotals(summary.outcomeTotals()),
                summary.fingerprint().orElse(null),
                questions.stream().map(this::question).toList(),
                ErrorForm.entries(problems, context.text()),
                summary.warningCount() + problems.size() - summary.warnings().size(),
                summary.campaigns().stream().map(ImportDocuments::campaign).toList(),
                summary.statedTotals().stream().map(ImportDocuments::stated).toList(),
                summary.findings().stream().map(ImportDocuments::finding).toList(),
                summary.rejectedCount(),
                summary.sample().stream().map(Row::of).toList(),
                changes,
                receipt.map(ImportDocuments::stored),
                receipt.isPresent() && receipt.get().importId().isPresent()
                        ? (Long) receipt.get().importId().getAsLong()
                        : null,
                receipt.isPresent() ? (Boolean) again : null,
                error);
    }

    private static String digest(ImportSummary summary) {
        var list = Json.mapper().createArrayNode();
        summary.files().forEach(file -> list.add(file.sha256()));
        return Json.digest(list);
    }

    private static Location where(ImportSummary summary) {
        return Location.file(summary.files().getFirst().name());
    }

    private static Stored stored(ImportReceipt receipt) {
        return new Stored(
                receipt.factRows(),
                receipt.outcomeRows(),
                receipt.digest(),
                receipt.backup().map(backup -> backup.file().toString()).orElse(null));
    }

    private static File file(SourceFile file) {
        return new File(
                file.name(),
                file.profile(),
                file.sha256(),
                file.encoding(),
                file.delimiter(),
                file.decimal().orElse(null),
                file.dateOrder().orElse(null),
                file.droppedRows());
    }

    private static Campaign campaign(CampaignTotal total) {
        var entity = total.entity();
        return new Campaign(
                entity.platform().code(),
                entity.accountId(),
                entity.campaignId(),
                entity.campaignName(),
                total.grain().name(),
                total.currency(),
                total.rows(),
                total.dates().map(ImportDocuments::range).orElse(null),
                sums(total.sums()));
    }

    private static Stated stated(StatedTotal total) {
        return new Stated(
                total.file(),
                total.row(),
                total.label(),
                total.measure().id(),
                plain(total.stated()),
                plain(total.sum()),
                plain(total.difference()),
                total.agrees());
    }

    private static Finding finding(FindingGroup group) {
        return new Finding(
                group.severity().name().toLowerCase(Locale.ROOT), group.code().name(), group.column(), group.count());
    }

    private static Range range(Period period) {
        return new Range(period.from().toString(), period.to().toString());
    }

    private Question question(ProblemCode code) {
        var answer = switch (code) {
            case CURRENCY -> "--currency";
            case ZONE -> "--zone";
            default -> "--mapping";
        };
        return new Question(code.name(), answer, context.text().message(Problem.error(code, Location.NOWHERE)));
    }

    private static Map<String, Map<String, @Nullable String>> totals(Map<String, Map<Measure, BigDecimal>> totals) {
        var all = new TreeMap<String, Map<String, @Nullable String>>();
        totals.forEach((currency, sums) -> all.put(currency, sums(sums)));
        return all;
    }

    private static Map<String, @Nullable String> sums(Map<Measure, BigDecimal> sums) {
        var row = new LinkedHashMap<String, @Nullable String>();
        for (var measure : Measure.values()) {
            var sum = sums.get(measure);
            if (sum != null) {
                row.put(measure.id(), plain(sum));
            } else if (ALWAYS.contains(measure)) {
                row.put(measure.id(), null);
            }
        }
        return row;
    }

    private static Map<String, String> outcomeTotals(Map<String, BigDecimal> totals) {
        var all = new TreeMap<String, String>();
        totals.forEach((series, sum) -> all.put(series, plain(sum)));
        return all;
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
