package io.outlay.workspace;

import io.outlay.domain.ProblemCode;
import io.outlay.files.TemporaryFolder;
import io.outlay.files.Unfinished;
import io.outlay.files.WholeFile;
import io.outlay.files.WriteFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jdbi.v3.core.JdbiException;

/// How projects travel between people: a zip of JSON and CSV, never a database, because opening somebody else's
/// database would run whatever code it holds.
public final class ProjectPackage {
    /// What a package's name ends with, so that a click on one opens Outlay. Any other name is read just as well.
    public static final String ENDING = "outlaypkg";

    private static final Pattern ENDINGS = Pattern.compile("\\.(" + ENDING + "|zip)$", Pattern.CASE_INSENSITIVE);

    private ProjectPackage() {}

    /// Whether a file is called like a package.
    public static boolean named(Path file) {
        return ENDINGS.matcher(file.toString()).find();
    }

    /// A package's file name without its ending.
    public static String stem(Path file) {
        return ENDINGS.matcher(String.valueOf(file.getFileName())).replaceFirst("");
    }

    /// Writes a package after comparing every digest; `zip` is replaced as a whole or not at all.
    public static PackageReceipt pack(Workspace workspace, Path zip) throws WorkspaceException {
        workspace.requireSound();
        var target = zip.toAbsolutePath();
        try (var scratch = TemporaryFolder.in(workspace.machine().dataFolder().resolve("scratch"), ".scratch-")) {
            var partial = WholeFile.temporaryFor(target);
            Unfinished.begin(partial);
            try {
                var receipt = workspace.read(handle -> {
                    try {
                        var digest = DataSummaries.digest(handle);
                        new PackageWriter(handle, scratch.path()).write(partial, digest);
                        return receipt(Verifier.check(handle), ProjectStore.read(handle), digest, Files.size(partial));
                    } catch (IOException e) {
                        throw unwritten(e, target);
                    }
                });
                WholeFile.move(partial, target);
                return receipt;
            } finally {
                Files.deleteIfExists(partial);
                Unfinished.end(partial);
            }
        } catch (IOException e) {
            throw unwritten(e, target);
        }
    }

    /// Makes a new workspace in `folder` from a package. On any fault nothing is left there.
    public static PackageReceipt unpack(Path zip, Path folder, LocalMachine machine) throws WorkspaceException {
        if (!Files.isRegularFile(zip)) {
            throw WorkspaceException.of(ProblemCode.FILE_NOT_FOUND, zip.toString());
        }
        try (var scratch = TemporaryFolder.in(machine.dataFolder().resolve("scratch"), ".scratch-")) {
            PackageReader reader;
            PackageManifest manifest;
            PackageSetup setup;
            try {
                manifest = new PackageUnzipper(zip, scratch.path()).unzip();
                reader = new PackageReader(scratch.path(), manifest);
                setup = reader.setup();
            } catch (IOException e) {
                throw refused(e, zip);
            }
            return new Creation(WorkspaceFolder.at(folder), setup.project(), machine).filled(workspace -> {
                var receipt = fill(workspace, reader, setup, manifest, zip);
                workspace.close();
                return receipt;
            });
        } catch (IOException e) {
            throw unwritten(e, folder);
        }
    }

    private static PackageReceipt fill(
            Workspace workspace, PackageReader reader, PackageSetup setup, PackageManifest manifest, Path zip)
            throws WorkspaceException {
        try {
            var tables = workspace.read(PackageTable::all);
            reader.check(tables);
            return workspace.unitOfTables("unpack", String.valueOf(zip.getFileName()), handle -> {
                try {
                    reader.insert(handle, setup, tables);
                    var digest = DataSummaries.digest(handle);
                    var verification = Verifier.checkData(handle);
                    if (!verification.sound() || !digest.equals(manifest.dataDigest())) {
                        throw new IOException("its figures are not those that were packed");
                    }
                    return receipt(verification, setup.project(), digest, Files.size(zip));
                } catch (IOException
                        | SQLException
                        | JdbiException
                        | IllegalStateException
                        | IllegalArgumentException e) {
                    throw refused(e, zip);
                }
            });
        } catch (IOException e) {
            throw refused(e, zip);
        }
    }

    private static PackageReceipt receipt(Verification found, Project project, String digest, long bytes) {
        return new PackageReceipt(
                project.name(), found.imports(), found.facts(), found.outcomes(), found.results(), digest, bytes);
    }

    private static WorkspaceException refused(Exception e, Path zip) {
        return WriteFailure.diskFull(e)
                ? WorkspaceException.of(e, ProblemCode.DISK_FULL, zip.toString())
                : WorkspaceException.of(
                        e,
                        ProblemCode.PACKAGE_INVALID,
                        String.valueOf(zip.getFileName()),
                        e instanceof IOException ? "" + e.getMessage() : "its tables do not fit together");
    }

    private static WorkspaceException unwritten(IOException e, Path target) {
        return WriteFailure.diskFull(e)
                ? WorkspaceException.of(e, ProblemCode.DISK_FULL, target.toString())
                : WorkspaceException.of(e, ProblemCode.CANNOT_WRITE, target.toString(), WriteFailure.reason(e));
    }
}
