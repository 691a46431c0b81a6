package io.outlay.report;

import io.outlay.text.Text;
import java.io.IOException;
import java.nio.file.Path;

/// Writes the example report to a folder so that people can look at its pages.
final class PrintedReport {
    private PrintedReport() {}

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        var report = switch (args.length > 1 ? args[1] : "retail") {
            case "many" -> ExampleReport.many(40);
            case "scripts" -> ExampleReport.scripts();
            default -> ExampleReport.retail();
        };
        new ReportFiles(Text.english()).write(report, folder, Paper.A4);
    }
}
