package io.outlay.report;

import io.outlay.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the example report to a folder so that people can look at its pages.
final class PrintedReport {
    private PrintedReport() {}

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        Files.createDirectories(folder);
        Files.write(folder.resolve("report.pdf"), new PdfWriter(Text.english()).write(ExampleReport.retail(), Paper.A4));
    }
}
