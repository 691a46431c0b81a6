package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.domain.RunStamp;
import io.outlay.workspace.Access;
import io.outlay.workspace.PackageReceipt;
import io.outlay.workspace.ProjectPackage;
import io.outlay.workspace.Workspace;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `outlay pack DIR ZIP`: writes a workspace's data as a package for somebody else.
@Command(name = "pack", description = "Writes a workspace as a package that can be given away.")
final class PackCommand implements BatchCommand {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the document to a file.")
    @Nullable
    Path out;

    @Parameters(index = "0", paramLabel = "DIR", description = "The workspace.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "ZIP", description = "The package to write.")
    private Path zip = Path.of("");

    record Result(String schema, String status, RunStamp stamp, String file, PackageReceipt content) {}

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Answer answer(BatchContext context) throws ProblemException {
        var machine = Machine.of(context);
        try (var workspace = Workspace.open(context.resolve(folder), Access.READ, machine)) {
            var receipt = ProjectPackage.pack(workspace, context.resolve(zip));
            var stamp = context.stamp("workspace", BatchContext.DEFAULT_SEED, "", receipt.dataDigest(), "DONE");
            return Answer.done(new Result("pack-result-1", "ok", stamp, zip.toString(), receipt));
        }
    }
}
