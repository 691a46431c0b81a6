package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.domain.RunStamp;
import io.outlay.workspace.PackageReceipt;
import io.outlay.workspace.ProjectPackage;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `outlay unpack ZIP DIR`: makes a workspace from a package.
@Command(name = "unpack", description = "Make a workspace from a package.")
final class UnpackCommand implements BatchCommand {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the document to a file.")
    private Path out = Path.of("");

    @Parameters(index = "0", paramLabel = "ZIP", description = "The package.")
    private Path zip = Path.of("");

    @Parameters(index = "1", paramLabel = "DIR", description = "The workspace to make, such as shop.outlay.")
    private Path folder = Path.of("");

    record Result(String schema, String status, RunStamp stamp, String workspace, PackageReceipt content) {}

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Answer answer(BatchContext context) throws ProblemException {
        var receipt = ProjectPackage.unpack(context.resolve(zip), context.resolve(folder), Machine.of(context));
        var stamp = context.stamp("workspace", BatchContext.DEFAULT_SEED, "", receipt.dataDigest(), "DONE");
        return Answer.done(new Result("unpack-result-1", "ok", stamp, folder.toString(), receipt));
    }
}
