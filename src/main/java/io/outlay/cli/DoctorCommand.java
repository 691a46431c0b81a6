package io.outlay.cli;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.RunStamp;
import io.outlay.workspace.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `outlay doctor`: looks at the installation: Java, memory, the data folder and its disk, the fonts of reports, and
/// whether a workspace can be made, and lists the workspaces of this machine with their newest verified backups.
@Command(name = "doctor", description = "Checks this installation.")
final class DoctorCommand implements BatchCommand {
    private static final long MEGABYTE = 1 << 20;
    private static final List<String> FONTS =
            List.of("OutlayInter-Regular.ttf", "OutlayInter-Medium.ttf", "OutlayInter-SemiBold.ttf");

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the document to a file.")
    @Nullable
    Path out;

    record Result(
            String schema,
            String status,
            RunStamp stamp,
            Java java,
            Memory memory,
            Disk disk,
            Database database,
            Fonts fonts,
            List<Known> workspaces) {}

    record Java(String version, String vendor, String system) {}

    record Memory(long mostMegabytes, int processors) {}

    record Disk(String dataFolder, long freeMegabytes) {}

    record Database(String engine, int formatVersion, boolean triedOut) {}

    record Fonts(List<String> found, List<String> missing) {}

    record Known(
            String folder,
            boolean present,
            @Nullable String lastVerifiedBackup,
            @Nullable String at) {}

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Answer answer(BatchContext context) throws ProblemException {
        var machine = Machine.of(context);
        var disk = disk(context.dataFolder());
        var installation = Installation.of(machine);
        Installation.tryOut(machine);
        var found = FONTS.stream().filter(DoctorCommand::present).toList();
        var missing = FONTS.stream().filter(font -> !found.contains(font)).toList();
        return Answer.done(new Result(
                "doctor-result-1",
                missing.isEmpty() ? "ok" : "attention",
                context.stamp("doctor", BatchContext.DEFAULT_SEED, "", "", "DONE"),
                new Java(
                        System.getProperty("java.version", ""),
                        System.getProperty("java.vendor", ""),
                        System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "")),
                new Memory(
                        Runtime.getRuntime().maxMemory() / MEGABYTE,
                        Runtime.getRuntime().availableProcessors()),
                disk,
                new Database(installation.engine(), installation.formatVersion(), true),
                new Fonts(found, missing),
                installation.workspaces().stream().map(DoctorCommand::known).toList()));
    }

    private static Disk disk(Path folder) throws ProblemException {
        try {
            Files.createDirectories(folder);
            return new Disk(folder.toString(), Files.getFileStore(folder).getUsableSpace() / MEGABYTE);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(
                            ProblemCode.CANNOT_WRITE,
                            Location.file(folder.toString()),
                            folder.toString(),
                            String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static boolean present(String font) {
        try (var in = DoctorCommand.class.getResourceAsStream("/io/outlay/fonts/" + font)) {
            return in != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static Known known(Installation.Known workspace) {
        return new Known(
                workspace.folder().toString(),
                workspace.present(),
                workspace.backup().map(backup -> backup.file().toString()).orElse(null),
                workspace.backup().map(backup -> backup.at().toString()).orElse(null));
    }
}
