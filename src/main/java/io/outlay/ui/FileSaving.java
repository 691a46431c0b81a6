package io.outlay.ui;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.files.WholeFile;
import io.outlay.files.WriteFailure;
import io.outlay.run.Runs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Saves a small file where the person chooses: whole or not at all, away from the window, and says how it ended.
public record FileSaving(Runs runs, Services services) {

    /// What the file will hold.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// @param title of the file dialog
    /// @param name  suggested, with its extension
    /// @param cause what was saved, a few words
    public void save(String title, String name, String cause, Content content) {
        services.dialogs()
                .saveFile(title, name)
                .ifPresent(file ->
                        runs.read(monitor -> write(file, content)).onEnd(new FileEnds(services).of(cause, file)));
    }

    public void save(String title, String name, String cause, String content) {
        save(title, name, cause, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static Path write(Path file, Content content) throws ProblemException {
        try {
            var bytes = new ByteArrayOutputStream();
            content.writeTo(bytes);
            WholeFile.write(file, bytes.toByteArray());
            return file;
        } catch (IOException e) {
            var code = WriteFailure.diskFull(e) ? ProblemCode.DISK_FULL : ProblemCode.CANNOT_WRITE;
            throw new ProblemException(
                    Problem.error(code, Location.file(file.toString()), file.toString(), WriteFailure.reason(e)), e);
        }
    }
}
