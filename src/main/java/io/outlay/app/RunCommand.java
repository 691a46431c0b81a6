package io.outlay.app;

import io.outlay.cli.Console;
import io.outlay.cli.OutlayCommand;
import io.outlay.project.SampleProject;
import io.outlay.text.Text;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `outlay run`: the product on its sample project, in the window where one can be shown, else in batch.
@Command(name = "run", description = "Runs the product on its sample project: in a window, or in batch without one.")
final class RunCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for workspace and report when there is no window (default: outlay-demo).")
    private Path out = Path.of("outlay-demo");

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var text = Text.english();
        var obstacle = Display.ofThisMachine().toWindow(console.environment());
        if (obstacle.isPresent()) {
            var why = text.say(obstacle.get().key(), obstacle.get().what());
            console.err().println(text.say("run.batch", why, out));
            return OutlayCommand.run(console, "demo", "--out", out.toString());
        }
        return Toolkit.commands(console, "open", "--sample", SampleProject.IDS.getFirst());
    }
}
