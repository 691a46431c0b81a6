package io.outlay.intake.source;

import io.outlay.domain.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.ZipFile;

/// Inflates a workbook once before it is read, and refuses one whose parts are far larger than an export can be.
final class WorkbookGuard {
    private static final long MAX_BYTES = 2L * 1024 * 1024 * 1024;
    private static final int MAX_RATIO = 200;

    private WorkbookGuard() {}

    static void check(DataFile file) throws ProblemException {
        long total = 0;
        var buffer = new byte[1 << 16];
        try (var zip = new ZipFile(file.path().toFile())) {
            long most = Math.min(MAX_BYTES, Math.max(Bounded.FREE_BYTES * 4, Files.size(file.path()) * MAX_RATIO));
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        total += n;
                        if (total > most) {
                            throw tooLarge(file);
                        }
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            throw SheetGrid.damaged(file, e);
        }
    }

    private static ProblemException tooLarge(DataFile file) {
        return DataFile.unreadable(file.name(), "it unpacks to far more than an export can hold", null);
    }
}
