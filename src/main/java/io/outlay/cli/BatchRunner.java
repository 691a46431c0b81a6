package io.outlay.cli;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.files.Unfinished;
import io.outlay.files.WholeFile;
import io.outlay.files.WriteFailure;
import io.outlay.progress.Cancelled;
import io.outlay.run.Interrupts;
import io.outlay.run.StopSignal;
import io.outlay.run.Workers;
import io.outlay.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/// Runs one command: gives it its context, prints its document, and turns every failure into the error form, one
/// plain line and an exit code. No stack trace ever reaches a stream.
final class BatchRunner {
    private static final Logger LOG = LoggerFactory.getLogger(BatchRunner.class);

    private final Console console;
    private final Text text;

    BatchRunner(Console console, Text text) {
        this.console = console;
        this.text = text;
    }

    int run(BatchCommand command, CommonOptions options, @Nullable Path out, boolean csv) {
        if (!options.debug) {
            return work(command, options, out, csv);
        }
        var log = LogFile.open(BatchContext.dataFolder(console, options));
        try {
            LOG.info("{} starts, version {}", name(command), Version.current());
            int code = work(command, options, out, csv);
            LOG.info("{} ends with {}", name(command), code);
            return code;
        } finally {
            log.ifPresent(LogFile::close);
            console.err()
                    .println(
                            log.isPresent()
                                    ? text.say("cli.log", log.get().file())
                                    : text.say("cli.nolog", BatchContext.dataFolder(console, options)));
        }
    }

    private static String name(BatchCommand command) {
        return command.getClass().getSimpleName();
    }

    private int work(BatchCommand command, CommonOptions options, @Nullable Path out, boolean csv) {
        var progress = new ProgressLine(console.err(), text, options.quiet);
        var signal = new StopSignal(progress::show);
        int threads = options.threads == null ? Runtime.getRuntime().availableProcessors() : options.threads;
        if (threads < 1) {
            return fail(
                    List.of(Problem.error(
                            ProblemCode.BAD_VALUE, Location.path("--threads"), "--threads", "" + threads)),
                    options,
                    null);
        }
        try (var workers = new Workers(threads);
                var interrupts = Interrupts.listen(signal, this::stopped)) {
            // All printing stays inside: once the interrupts are closed after Ctrl-C, the process is gone.
            try {
                var answer = command.answer(new BatchContext(console, options, signal, workers, text));
                progress.clear();
                print(answer, options, out, csv);
                interrupts.done();
                return answer.exitCode();
            } catch (ProblemException e) {
                progress.clear();
                return fail(e.problems(), options, e);
            } catch (Cancelled e) {
                progress.clear();
                console.err().println(text.say("cli.cancelled"));
                return ExitCode.CANCELLED;
            } catch (RuntimeException | Error e) {
                progress.clear();
                return unexpected(e, options);
            }
        }
    }

    /// The command did not end in time: what it has begun goes, and the process with it.
    private void stopped() {
        Unfinished.sweep();
        console.err().println();
        console.err().println(text.say("cli.cancelled"));
    }

    /// A failure that no command foresaw.
    int unexpected(Throwable failure, CommonOptions options) {
        if (diskFull(failure)) {
            // whoever writes a file of the user's says so itself; this is a library's temporary file
            var folder = System.getProperty("java.io.tmpdir", "");
            return fail(List.of(Problem.error(ProblemCode.DISK_FULL, Location.file(folder), folder)), options, failure);
        }
        return fail(List.of(Problem.error(ProblemCode.INTERNAL, Location.NOWHERE, what(failure))), options, failure);
    }

    private static boolean diskFull(@Nullable Throwable failure) {
        return failure != null && (WriteFailure.diskFull(failure) || diskFull(failure.getCause()));
    }

    int fail(List<Problem> problems, CommonOptions options, @Nullable Throwable cause) {
        if (cause != null) {
            LOG.error("{}", problems.getFirst().code(), cause);
        }
        long count = cause instanceof ProblemException counted ? counted.count() : problems.size();
        var form = ErrorForm.of(problems, count, text);
        console.out().println(writer(options).writeValueAsString(form));
        console.out().flush();
        console.err()
                .println(oneLine(place(form.error().where()) + form.error().message() + " "
                        + form.error().remedy()));
        return ExitCode.of(ProblemCode.valueOf(form.error().code()));
    }

    /// Where a row of a file is wrong; the sentence itself speaks of the cell.
    private String place(ErrorForm.Where where) {
        if (where.file() == null || where.row() == null) {
            return "";
        }
        return where.column() == null
                ? text.say("cli.row", where.file(), where.row())
                : text.say("cli.cell", where.file(), where.row(), where.column());
    }

    /// What a person may read of an unexpected failure.
    private String what(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return text.say("cli.memory");
        }
        return Plain.technical(failure.getMessage()) ? text.say("cli.unexpected") : Plain.line(failure.getMessage());
    }

    static String oneLine(String message) {
        return String.join(" ", message.lines().map(String::strip).toList());
    }

    private void print(Answer answer, CommonOptions options, @Nullable Path out, boolean csv) throws ProblemException {
        var document = csv && answer.csv().isPresent()
                ? answer.csv().get()
                : writer(options).writeValueAsString(answer.document()) + "\n";
        if (out == null) {
            console.out().print(document);
            console.out().flush();
            return;
        }
        var file = console.folder().resolve(out);
        try {
            WholeFile.write(file, document.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Writing.problem(out, e);
        }
    }

    private static ObjectWriter writer(CommonOptions options) {
        return options.pretty
                ? Json.mapper().writer().with(SerializationFeature.INDENT_OUTPUT)
                : Json.mapper().writer();
    }

    /// Finds what picocli parsed and runs it; registered as picocli's execution strategy.
    int execute(CommandLine.ParseResult parsed) {
        var help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        var leaf = parsed;
        while (leaf.hasSubcommand()) {
            leaf = leaf.subcommand();
        }
        var user = leaf.commandSpec().userObject();
        if (user instanceof BatchCommand command) {
            var options = command.common();
            Path out = leaf.matchedOptionValue("--out", null);
            boolean csv = leaf.matchedOptionValue("--csv", false);
            return run(command, options, command instanceof WritesFolder ? null : out, csv);
        }
        if (user instanceof Callable<?> command) {
            return call(command);
        }
        leaf.commandSpec().commandLine().usage(console.err());
        return ExitCode.USAGE;
    }

    /// A command that opens a window: it has its own surroundings, and answers with its exit code.
    private int call(Callable<?> command) {
        try {
            return command.call() instanceof Integer code ? code : ExitCode.DONE;
        } catch (Exception e) {
            return unexpected(e, new CommonOptions());
        }
    }
}
