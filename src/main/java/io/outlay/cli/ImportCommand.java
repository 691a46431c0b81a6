package io.outlay.cli;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.data.Platform;
import io.outlay.intake.ImportOutcome;
import io.outlay.intake.ImportRequest;
import io.outlay.intake.Importer;
import io.outlay.intake.facts.RejectedRow;
import io.outlay.intake.facts.RowChoice;
import io.outlay.intake.table.Mapping;
import io.outlay.intake.table.MappingFile;
import io.outlay.intake.value.Codes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `outlay import FILE…`: reads and checks exports and, without `--preview`, stores them in a workspace, whole or not
/// at all. A workspace that is not there is made.
@Command(name = "import", description = "Reads exports of advertising platforms into a workspace.")
final class ImportCommand implements BatchCommand {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the document to a file.")
    @Nullable
    Path out;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "An export, or the pages of one report.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--workspace", paramLabel = "DIR", description = "The workspace; made if it is not there.")
    private @Nullable Path workspace;

    @Option(names = "--platform", paramLabel = "P", description = "Whose export it is, such as META or GOOGLE_ADS.")
    private @Nullable String platform;

    @Option(names = "--currency", paramLabel = "C", description = "Currency of amounts whose file does not say.")
    private @Nullable String currency;

    @Option(names = "--zone", paramLabel = "Z", description = "Time zone of hours whose file does not say.")
    private @Nullable String zone;

    @Option(names = "--mapping", paramLabel = "FILE", description = "Which column is which fact (mapping-1).")
    private @Nullable Path mapping;

    @Option(
            names = "--choose",
            paramLabel = "CODE=CHOICE",
            description = "What happens to rows with a finding, such as BAD_NUMBER=empty or RAGGED_ROW=skip.")
    private Map<String, String> choices = new LinkedHashMap<>();

    @Option(names = "--rejected", paramLabel = "FILE", description = "Save the rows that are left out, as CSV.")
    private @Nullable Path rejected;

    @Option(names = "--preview", description = "Read and check only; store nothing.")
    private boolean preview;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Answer answer(BatchContext context) throws ProblemException {
        if (!preview && workspace == null) {
            throw new ProblemException(
                    Problem.error(ProblemCode.MISSING_FIELD, Location.path("--workspace"), "--workspace"));
        }
        var request = request(context);
        var outcome = new Importer().read(request, context.monitor());
        if (rejected != null) {
            RejectedRows.save(rejected(outcome), context.resolve(rejected), context.text());
        }
        var storing = new ImportStoring(
                context, workspace == null ? Optional.empty() : Optional.of(context.resolve(workspace)));
        var documents = new ImportDocuments(context);
        return switch (outcome) {
            case ImportOutcome.Refused refused -> throw new ProblemException(refused.problems(), null, refused.count());
            case ImportOutcome.NeedsAnswers open -> documents.open(open, preview);
            case ImportOutcome.Ready ready ->
                preview
                        ? documents.ready(ready, storing.preview(ready.batch()))
                        : documents.stored(ready, storing.commit(ready.batch()));
        };
    }

    private static List<RejectedRow> rejected(ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.Refused refused -> refused.rejected();
            case ImportOutcome.NeedsAnswers open -> open.summary().rejected();
            case ImportOutcome.Ready ready -> ready.summary().rejected();
        };
    }

    private ImportRequest request(BatchContext context) throws ProblemException {
        return new ImportRequest(
                files.stream().map(context::resolve).toList(),
                platform(),
                currency(),
                zone(),
                mapping(context),
                LocalDate.now(ZoneOffset.UTC),
                choices());
    }

    private Map<ProblemCode, RowChoice> choices() throws ProblemException {
        var chosen = new EnumMap<ProblemCode, RowChoice>(ProblemCode.class);
        for (var entry : choices.entrySet()) {
            try {
                chosen.put(
                        ProblemCode.valueOf(entry.getKey().strip().toUpperCase(Locale.ROOT)),
                        RowChoice.valueOf(entry.getValue().strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw bad("--choose", entry.getKey() + "=" + entry.getValue());
            }
        }
        return chosen;
    }

    private Optional<Platform> platform() throws ProblemException {
        if (platform == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Platform(platform.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw bad("--platform", platform);
        }
    }

    private Optional<String> currency() throws ProblemException {
        if (currency == null) {
            return Optional.empty();
        }
        return Optional.of(Codes.currency(currency).orElseThrow(() -> bad("--currency", String.valueOf(currency))));
    }

    private Optional<ZoneId> zone() throws ProblemException {
        if (zone == null) {
            return Optional.empty();
        }
        return Optional.of(Codes.zone(zone).orElseThrow(() -> bad("--zone", String.valueOf(zone))));
    }

    private Optional<Mapping> mapping(BatchContext context) throws ProblemException {
        return mapping == null ? Optional.empty() : Optional.of(MappingFile.read(context.resolve(mapping)));
    }

    private static ProblemException bad(String option, String value) {
        return new ProblemException(
                Problem.error(ProblemCode.BAD_VALUE, Location.path(option).found(value), option, value));
    }
}
