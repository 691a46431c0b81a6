package io.outlay.cli;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.text.Text;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The root of the command line. Sub-commands are registered here, one line each.
@Command(
        name = "outlay",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT, // every sub-command has --help and --version too
        versionProvider = Version.class,
        description = "Decides, offline, how to spend an advertising budget.",
        footer = {
            "",
            "outlay COMMAND --help explains a command. The answer is one JSON document on the standard output.",
            "Exit codes: 0 done, 1 failed, 2 the command or request is wrong, 3 no window can be shown,",
            "4 blocked by the data, 5 the workspace is open elsewhere, 6 it is damaged, foreign or newer, 130 stopped."
        },
        subcommands = {
            DemoCommand.class,
            FitCurveCommand.class,
            FitMixCommand.class,
            AllocateCommand.class,
            ParetoCommand.class,
            FlightCommand.class,
            SimulateCommand.class,
            OptimizeCommand.class,
            ScenariosCommand.class,
            DaypartCommand.class,
            ReportCommand.class,
            ImportCommand.class,
            ImportsCommand.class,
            CalendarCommand.class,
            SearchCommand.class,
            InsightsCommand.class,
            ExportAnalysisCommand.class,
            PackCommand.class,
            UnpackCommand.class,
            VerifyCommand.class,
            DoctorCommand.class
        })
public final class OutlayCommand {

    /// Runs one command line and returns its exit code.
    public static int run(Console console, String... args) {
        return run(console, List.of(), args);
    }

    /// As [#run(Console, String...)], with more commands beside the batch ones.
    ///
    /// @param more objects that picocli takes as commands and that are `Callable<Integer>`
    public static int run(Console console, List<?> more, String... args) {
        var text = Text.english();
        var runner = new BatchRunner(console, text);
        var line = new CommandLine(new OutlayCommand());
        more.forEach(line::addSubcommand);
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setExecutionStrategy(runner::execute);
        line.setExecutionExceptionHandler((e, where, parsed) -> runner.unexpected(e, new CommonOptions()));
        line.setParameterExceptionHandler((e, arguments) -> runner.fail(
                List.of(Problem.error(ProblemCode.BAD_ARGUMENT, Location.NOWHERE, said(e, text))),
                new CommonOptions(),
                null));
        return line.execute(args);
    }

    private static String said(CommandLine.ParameterException e, Text text) {
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()
                && !unmatched.isUnknownOption()) {
            var word = unmatched.getUnmatched().getFirst();
            return e.getCommandLine().getParent() == null
                    ? text.say("cli.command", word)
                    : text.say("cli.argument", word);
        }
        var line = BatchRunner.oneLine(String.valueOf(e.getMessage()));
        return line.endsWith(".") ? line : line + ".";
    }
}
