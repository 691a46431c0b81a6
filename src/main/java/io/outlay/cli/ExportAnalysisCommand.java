package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.domain.RunStamp;
import io.outlay.domain.insight.Metric;
import io.outlay.project.AnalysisExport;
import io.outlay.project.AnalysisSidecar;
import io.outlay.project.DataQuestions;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// `outlay export-analysis REQ`: a CSV with one row per date and entity and a JSON beside it.
@Command(
        name = "export-analysis",
        mixinStandardHelpOptions = true,
        description = "Writes daily figures with a calendar, and how they go together (export-analysis-1).")
final class ExportAnalysisCommand implements BatchCommand {
    private static final String SCHEMA = "export-analysis-1";

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    RequestOptions request = new RequestOptions();

    @Option(names = "--workspace", paramLabel = "DIR", description = "The workspace; wins over the request's.")
    @Nullable
    Path workspace;

    /// @param csv     file to write, relative to the request; the JSON stands beside it
    /// @param metrics the usual ones when absent
    record Body(
            String schema,
            @Nullable String workspace,
            String csv,
            DataRequest.@Nullable Range period,
            @Nullable List<String> metrics,
            @Nullable JsonNode calendar) {}

    record Document(
            String schema,
            String status,
            RunStamp stamp,
            String heading,
            String csv,
            String sidecar,
            DataRequest.Range period,
            List<String> metrics,
            long rows,
            long columns,
            long provisionalRows,
            long missingRates) {}

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Answer answer(BatchContext context) throws ProblemException {
        var read = context.read(request.file, Body.class);
        var body = read.body();
        DataRequest.requireSchema(body.schema(), SCHEMA);
        var metrics = body.metrics() == null ? AnalysisExport.USUAL : DataRequest.metrics(body.metrics());
        var csv = read.resolve(body.csv());
        if (csv.getFileName() == null || String.valueOf(csv.getFileName()).endsWith(".json")) {
            throw DataRequest.bad("csv", body.csv());
        }
        try (var opened = DataRequest.open(context, workspace, read, body.workspace())) {
            var questions = new DataQuestions(opened);
            var asked = new AnalysisExport.Request(
                    DataRequest.period(body.period(), questions),
                    metrics,
                    DataRequest.calendar(body.calendar(), questions));
            var written = new AnalysisExport(opened).write(asked, csv, context.monitor());
            return Answer.done(new Document(
                    "export-analysis-result-1",
                    "ok",
                    context.stamp(
                            "analysis",
                            BatchContext.DEFAULT_SEED,
                            read.digest(),
                            opened.performance().dataDigest(),
                            "DONE"),
                    AnalysisSidecar.HEADING,
                    written.csv().toString(),
                    written.sidecar().toString(),
                    DataRequest.Range.of(asked.period()),
                    metrics.stream().map(Metric::id).toList(),
                    written.rows(),
                    written.columns(),
                    written.content().provisional(),
                    written.content().lacking().size()));
        }
    }
}
