package io.outlay.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options every command takes.
final class CommonOptions {
    @Option(names = "--pretty", description = "Indent the JSON document.")
    boolean pretty;

    @Option(names = "--quiet", description = "No progress and log lines on the error stream.")
    boolean quiet;

    @Option(names = "--debug", description = "Write details of a failure to the log file.")
    boolean debug;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every random stream; wins over the request's.")
    @Nullable
    Long seed;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to compute on (default: one per core).")
    @Nullable
    Integer threads;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Where Outlay keeps its own data.")
    @Nullable
    Path dataDir;
}
