package io.outlay.app;

import io.outlay.cli.Console;
import io.outlay.cli.OutlayCommand;
import java.util.List;

/// The command line with the commands that need the window's toolkit.
public final class Toolkit {
    private Toolkit() {}

    /// Runs one command line and returns its exit code.
    public static int commands(Console console, String... args) {
        return OutlayCommand.run(
                console, List.of(new RunCommand(console), new OpenCommand(console), new ScreensCommand(console)), args);
    }
}
