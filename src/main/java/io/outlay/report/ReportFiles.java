package io.outlay.report;

import io.outlay.report.model.Report;
import io.outlay.text.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes a report as `report.pdf`, `report.html` and `report-data.zip`, each whole or not at all. All three are made
/// in
/// memory before the first is written.
public final class ReportFiles {
    private final Text text;

    public ReportFiles(Text text) {
        this.text = text;
    }

    /// Where the three files stand.
    public record Written(Path pdf, Path html, Path data) {}

    public Written write(Report report, Path folder, Paper paper) throws IOException {
        var pdf = new PdfWriter(text).write(report, paper);
        var html = new HtmlWriter(text).write(report);
        var data = new CsvWriter(text).write(report);
        Files.createDirectories(folder);
        return new Written(
                whole(folder.resolve("report.pdf"), pdf),
                whole(folder.resolve("report.html"), html),
                whole(folder.resolve("report-data.zip"), data));
    }

    /// A temporary file beside it, forced to the disk, then moved over it.
    private static Path whole(Path file, byte[] bytes) throws IOException {
        var temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            try (var channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            return Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
