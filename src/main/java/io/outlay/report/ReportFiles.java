package io.outlay.report;

import io.outlay.files.WholeFile;
import io.outlay.report.model.Report;
import io.outlay.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a report as `report.pdf`, `report.html` and `report-data.zip`, each whole or not at all. All three are made
/// in memory before the first is written.
public final class ReportFiles {
    private final Text text;

    public ReportFiles(Text text) {
        this.text = text;
    }

    /// Where the three files stand.
    public record Written(Path pdf, Path html, Path data) {}

    /// Writes only the PDF.
    public Path pdf(Report report, Path file, Paper paper) throws IOException {
        return whole(file, new PdfWriter(text).write(report, paper));
    }

    /// Writes only the web page.
    public Path html(Report report, Path file) throws IOException {
        return whole(file, new HtmlWriter(text).write(report));
    }

    /// Writes only the tables, as a zip of CSV files.
    public Path data(Report report, Path file) throws IOException {
        return whole(file, new CsvWriter(text).write(report));
    }

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

    private static Path whole(Path file, byte[] bytes) throws IOException {
        WholeFile.write(file, bytes);
        return file;
    }
}
