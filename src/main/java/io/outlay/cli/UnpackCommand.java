package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.domain.RunStamp;
import io.outlay.workspace.PackageReceipt;
import io.outlay.workspace.ProjectPackage;
import io.outlay.workspace.Workspace;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `outlay unpack ZIP DIR`: makes a workspace from a package, or restores one from a backup made on this machine;
/// damaged files in the folder are renamed and kept.
@Command(name = "unpack", description = "Makes a workspace from a package, or restores it from a backup.")
final class UnpackCommand implements BatchCommand {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the document to a file.")
    @Nullable
    Path out;

    @Parameters(index = "0", paramLabel = "ZIP", description = "The package.")
    private Path zip = Path.of("");

    @Parameters(index = "1", paramLabel = "DIR", description = "The workspace to make, such as shop.outlay.")
    private Path folder = Path.of("");

    record Result(String schema, String status, RunStamp stamp, String workspace, PackageReceipt content) {}

    record Restored(
            String schema, String status, RunStamp stamp, String workspace, long commitSeq, long facts, long results) {}

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Answer answer(BatchContext context) throws ProblemException {
        var machine = Machine.of(context);
        var backup = Workspace.backupIn(context.resolve(zip), machine);
        if (backup.isPresent()) {
            Workspace.restore(backup.get(), context.resolve(folder), machine);
            var stamp = context.stamp("workspace", BatchContext.DEFAULT_SEED, "", "", "DONE");
            return Answer.done(new Restored(
                    "unpack-result-1",
                    "restored",
                    stamp,
                    folder.toString(),
                    backup.get().commitSeq(),
                    backup.get().facts(),
                    backup.get().results()));
        }
        var receipt = ProjectPackage.unpack(context.resolve(zip), context.resolve(folder), machine);
        var stamp = context.stamp("workspace", BatchContext.DEFAULT_SEED, "", receipt.dataDigest(), "DONE");
        return Answer.done(new Result("unpack-result-1", "ok", stamp, folder.toString(), receipt));
    }
}
