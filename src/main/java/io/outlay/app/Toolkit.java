package io.outlay.app;

import io.outlay.cli.Console;
import io.outlay.cli.OutlayCommand;
import java.util.List;
import java.util.logging.Logger;

/// The command line with the commands that need the window's toolkit.
public final class Toolkit {
    /// Held here, for the log system forgets a logger, and what it was told, that nobody holds.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Toolkit() {}

    /// Runs one command line and returns its exit code. Without a word, the window opens: that is what a click on the
    /// program's icon says.
    public static int commands(Console console, String... args) {
        JAVAFX.setFilter(said -> !String.valueOf(said.getMessage()).startsWith("Unsupported JavaFX configuration"));
        return OutlayCommand.run(
                console,
                List.of(new RunCommand(console), new OpenCommand(console), new ScreensCommand(console)),
                args.length == 0 ? new String[] {"open"} : args);
    }
}
