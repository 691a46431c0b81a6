package io.outlay.app;

import io.outlay.cli.Console;
import io.outlay.cli.DataFolder;
import io.outlay.cli.LogFile;
import io.outlay.project.SampleProject;
import io.outlay.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `outlay open [PROJECT]`: opens the window, with a project if one is named.
@Command(name = "open", description = "Opens the window.")
final class OpenCommand implements Callable<Integer> {
    private static final int NO_DISPLAY = 3;

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "PROJECT", description = "A project's folder, or a package.")
    private @Nullable Path project;

    @Option(names = "--sample", paramLabel = "ID", description = "Open a sample project: acme-retail or b2b-saas.")
    private @Nullable String sample;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Where Outlay keeps its own data.")
    private @Nullable Path dataDir;

    @Option(names = "--exit-when-ready", description = "Close the window as soon as it has been drawn.")
    private boolean exit;

    OpenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var text = Text.english();
        var display = Display.ofThisMachine();
        boolean headless = "Headless".equals(System.getProperty("glass.platform"));
        var obstacle = headless ? display.toDrawing() : display.toWindow(console.environment());
        if (obstacle.isPresent()) {
            console.err()
                    .println(
                            text.say(obstacle.get().key(), obstacle.get().what()) + " " + text.say("app.batchInstead"));
            return NO_DISPLAY;
        }
        if (sample != null && !SampleProject.IDS.contains(sample)) {
            console.err().println(text.say("app.noSample", sample, String.join(", ", SampleProject.IDS)));
            return 2;
        }
        var parameters = new ArrayList<String>();
        var data = DataFolder.chosen(console, dataDir);
        parameters.add("--data-dir=" + data);
        if (project != null) {
            parameters.add("--open=" + console.folder().resolve(project).normalize());
        }
        if (sample != null) {
            parameters.add("--sample=" + sample);
        }
        parameters.add("--exit=" + exit);
        var log = LogFile.open(data);
        Application.launch(OutlayApp.class, parameters.toArray(String[]::new));
        log.ifPresent(LogFile::close);
        return 0;
    }
}
