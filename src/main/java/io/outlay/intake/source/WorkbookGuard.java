package io.outlay.intake.source;

import io.outlay.domain.ProblemException;
import java.io.IOException;
import java.util.zip.ZipInputStream;

/// Inflates a workbook once before it is read, and refuses one whose parts are far larger than an export can be.
final class WorkbookGuard {
    private static final long MAX_BYTES = 2L * 1024 * 1024 * 1024;
    private static final int MAX_RATIO = 200;
    private static final int MAX_PARTS = 10_000;

    private WorkbookGuard() {}

    static void check(DataFile file) throws ProblemException {
        long packed = 0;
        long total = 0;
        int parts = 0;
        var buffer = new byte[1 << 16];
        try (var zip = new ZipInputStream(file.open())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    total += n;
                    if (total > MAX_BYTES) {
                        throw tooLarge(file);
                    }
                }
                zip.closeEntry();
                packed += Math.max(0, entry.getCompressedSize());
                boolean bloated = total > Bounded.FREE_BYTES * 4 && total > packed * MAX_RATIO;
                if (++parts > MAX_PARTS || bloated) {
                    throw tooLarge(file);
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
