package io.outlay.cli;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.progress.Cancelled;
import io.outlay.run.Interrupts;
import io.outlay.run.StopSignal;
import io.outlay.run.Workers;
import io.outlay.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
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
                var interrupts = Interrupts.listen(signal)) {
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
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
                progress.clear();
                return unexpected(e, options);
            }
        }
    }

    /// A failure that no command foresaw.
    int unexpected(Throwable failure, CommonOptions options) {
        return fail(List.of(Problem.error(ProblemCode.INTERNAL, Location.NOWHERE, what(failure))), options, failure);
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
                .println(oneLine(form.error().message() + " " + form.error().remedy()));
        return ExitCode.of(ProblemCode.valueOf(form.error().code()));
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
            AtomicFile.write(file, document.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ProblemException(cannotWrite(out, e), e);
        }
    }

    private Problem cannotWrite(Path out, IOException e) {
        var name = out.toString();
        var where = Location.file(name);
        if (String.valueOf(e.getMessage()).contains("No space left")) {
            return Problem.error(ProblemCode.DISK_FULL, where, name);
        }
        var reason = switch (e) {
            case AccessDeniedException denied -> text.say("cli.denied");
            case FileSystemException system when system.getReason() != null -> system.getReason();
            case IOException other -> Plain.line(other.getMessage());
        };
        return Problem.error(ProblemCode.CANNOT_WRITE, where, name, reason);
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
        leaf.commandSpec().commandLine().usage(console.err());
        return ExitCode.USAGE;
    }
}
