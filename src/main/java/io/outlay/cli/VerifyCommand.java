package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.domain.RunStamp;
import io.outlay.workspace.Access;
import io.outlay.workspace.Backup;
import io.outlay.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `outlay verify DIR`: compares every stored digest of a workspace with what is there. Damage is an error that names
/// the newest good backup.
@Command(name = "verify", description = "Checks that a workspace holds what was stored in it.")
final class VerifyCommand implements BatchCommand {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the document to a file.")
    @Nullable
    Path out;

    @Parameters(index = "0", paramLabel = "DIR", description = "The workspace.")
    private Path folder = Path.of("");

    record Result(
            String schema,
            String status,
            RunStamp stamp,
            String workspaceId,
            long commitSeq,
            int schemaVersion,
            Checked checked,
            List<Copy> backups) {}

    record Checked(long imports, long facts, long outcomes, long results) {}

    record Copy(String file, String at, long commitSeq, long facts, long results, String lastAction, long bytes) {
        static Copy of(Backup backup) {
            return new Copy(
                    backup.file().toString(),
                    backup.at().toString(),
                    backup.commitSeq(),
                    backup.facts(),
                    backup.results(),
                    backup.lastAction(),
                    backup.bytes());
        }
    }

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Answer answer(BatchContext context) throws ProblemException {
        try (var workspace = Workspace.open(context.resolve(folder), Access.READ, Machine.of(context))) {
            var found = workspace.requireSound();
            var digest = workspace.performance().summary().digest();
            return Answer.done(new Result(
                    "verify-result-1",
                    "sound",
                    context.stamp("workspace", BatchContext.DEFAULT_SEED, "", digest, "DONE"),
                    found.workspaceId(),
                    found.commitSeq(),
                    found.schemaVersion(),
                    new Checked(found.imports(), found.facts(), found.outcomes(), found.results()),
                    workspace.backups().list().stream().map(Copy::of).toList()));
        }
    }
}
