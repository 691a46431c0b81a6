package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.domain.RunStamp;
import io.outlay.domain.data.SourceFile;
import io.outlay.workspace.Access;
import io.outlay.workspace.ImportRecord;
import io.outlay.workspace.ImportSwitch;
import io.outlay.workspace.Restatement;
import io.outlay.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `outlay imports DIR`: what was imported, and which import replaced what. One can be taken back, and brought back.
@Command(
        name = "imports",
        mixinStandardHelpOptions = true,
        description = "Lists the imports of a workspace and what each replaced; takes one back or brings it back.")
final class ImportsCommand implements BatchCommand {
    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "DIR", description = "The workspace.")
    Path folder = Path.of("");

    @Option(names = "--undo", paramLabel = "N", description = "Import that shall not count any more; its rows stay.")
    @Nullable
    Long undo;

    @Option(names = "--redo", paramLabel = "N", description = "Import that shall count again.")
    @Nullable
    Long redo;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the document to this file.")
    @Nullable
    Path out;

    /// @param imports the newest first
    record Document(String schema, String status, RunStamp stamp, List<Import> imports) {}

    /// @param active     whether it counts
    /// @param replaces   what of earlier imports does not count because of it
    /// @param replacedBy what of it does not count because of later imports
    record Import(
            long id,
            String label,
            String at,
            DataRequest.@Nullable Range covered,
            long factRows,
            long outcomeRows,
            String digest,
            boolean active,
            List<String> files,
            List<Part> replaces,
            List<Part> replacedBy) {}

    record Part(
            long importId,
            String platform,
            String account,
            String level,
            String segments,
            String grain,
            DataRequest.Range dates,
            long facts) {
        static Part of(long other, Restatement restatement) {
            return new Part(
                    other,
                    restatement.platform(),
                    restatement.accountId(),
                    restatement.level().name(),
                    restatement.scheme(),
                    restatement.grain().name(),
                    DataRequest.Range.of(restatement.dates()),
                    restatement.facts());
        }
    }

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Answer answer(BatchContext context) throws ProblemException {
        boolean changes = undo != null || redo != null;
        try (var workspace =
                Workspace.open(context.resolve(folder), changes ? Access.WRITE : Access.READ, Machine.of(context))) {
            if (undo != null) {
                turn(workspace, "--undo", undo, false);
            }
            if (redo != null) {
                turn(workspace, "--redo", redo, true);
            }
            var restatements = workspace.imports().restatements();
            return Answer.done(new Document(
                    "imports-result-1",
                    "ok",
                    context.stamp(
                            "workspace",
                            BatchContext.DEFAULT_SEED,
                            "",
                            workspace.performance().dataDigest(),
                            "DONE"),
                    workspace.imports().history().stream()
                            .map(record -> described(record, restatements))
                            .toList()));
        }
    }

    private static void turn(Workspace workspace, String option, long id, boolean active) throws ProblemException {
        var known = workspace.imports().history().stream()
                .filter(record -> record.id() == id)
                .findFirst();
        if (known.isEmpty()) {
            throw DataRequest.bad(option, String.valueOf(id));
        }
        if (known.get().active() != active) {
            workspace.imports().apply(new ImportSwitch(id, active));
        }
    }

    private static Import described(ImportRecord record, List<Restatement> restatements) {
        return new Import(
                record.id(),
                record.label(),
                record.at().toString(),
                record.covered().map(DataRequest.Range::of).orElse(null),
                record.factRows(),
                record.outcomeRows(),
                record.digest(),
                record.active(),
                record.files().stream().map(SourceFile::name).toList(),
                restatements.stream()
                        .filter(it -> it.byImport() == record.id())
                        .map(it -> Part.of(it.importId(), it))
                        .toList(),
                restatements.stream()
                        .filter(it -> it.importId() == record.id())
                        .map(it -> Part.of(it.byImport(), it))
                        .toList());
    }
}
