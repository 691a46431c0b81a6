package io.outlay.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What every command takes that answers a request: the request, and where its document goes.
final class RequestOptions {
    @Parameters(paramLabel = "REQ", description = "The request, a JSON file; - reads it from the standard input.")
    String file = "-";

    @Option(names = "--out", paramLabel = "FILE", description = "Write the document to this file.")
    @Nullable
    Path out;
}
