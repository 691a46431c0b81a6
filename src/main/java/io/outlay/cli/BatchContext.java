package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.domain.RunStamp;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.text.Text;
import java.nio.file.Path;
import java.util.OptionalLong;

/// What a running command may use.
final class BatchContext {
    static final long DEFAULT_SEED = 1;

    private final Console console;
    private final CommonOptions options;
    private final Monitor monitor;
    private final Parallel parallel;
    private final Text text;
    private final long startNanos = System.nanoTime();

    BatchContext(Console console, CommonOptions options, Monitor monitor, Parallel parallel, Text text) {
        this.console = console;
        this.options = options;
        this.monitor = monitor;
        this.parallel = parallel;
        this.text = text;
    }

    public Console console() {
        return console;
    }

    CommonOptions options() {
        return options;
    }

    public Monitor monitor() {
        return monitor;
    }

    public Parallel parallel() {
        return parallel;
    }

    public Text text() {
        return text;
    }

    /// A path given on the command line.
    public Path resolve(Path path) {
        return resolve(console, path);
    }

    private static Path resolve(Console console, Path path) {
        return console.folder().resolve(path).normalize();
    }

    /// Where Outlay keeps backups, the registry of workspaces and logs.
    public Path dataFolder() {
        return dataFolder(console, options);
    }

    static Path dataFolder(Console console, CommonOptions options) {
        return DataFolder.chosen(console, options.dataDir);
    }

    public <T> Request<T> read(String argument, Class<T> type) throws ProblemException {
        return new RequestReader(console).read(argument, type);
    }

    /// The seed of the command line, else of the request, else 1.
    public long seed(OptionalLong ofRequest) {
        return options.seed == null ? ofRequest.orElse(DEFAULT_SEED) : options.seed;
    }

    /// The seed of the command line, if one was given.
    OptionalLong seedGiven() {
        return options.seed == null ? OptionalLong.empty() : OptionalLong.of(options.seed);
    }

    /// A stamp with the time since the command started.
    public RunStamp stamp(String engine, long seed, String requestDigest, String dataDigest, String stop) {
        return new RunStamp(
                engine,
                Version.current(),
                seed,
                requestDigest,
                dataDigest,
                "plain",
                (System.nanoTime() - startNanos) / 1_000_000,
                stop);
    }
}
