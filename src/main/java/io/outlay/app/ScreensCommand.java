package io.outlay.app;

import io.outlay.cli.Console;
import io.outlay.files.TemporaryFolder;
import io.outlay.project.SampleProject;
import io.outlay.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `outlay screens`: every screen of a project as PNG, without a display.
@Command(name = "screens", description = "Draws every screen of a project as PNG files, without a display.")
final class ScreensCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--project", paramLabel = "PROJECT", description = "A project's folder, or a package.")
    private @Nullable Path project;

    @Option(names = "--sample", paramLabel = "ID", description = "acme-retail (default) or b2b-saas.")
    private String sample = SampleProject.IDS.getFirst();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the pictures go (default: outlay-screens).")
    private Path out = Path.of("outlay-screens");

    @Option(names = "--theme", split = ",", paramLabel = "T", description = "light, dark (default: both).")
    private List<String> themes = List.of("light", "dark");

    @Option(names = "--size", split = ",", paramLabel = "WxH", description = "Default: 1280x800,1920x1080.")
    private List<String> sizes = List.of("1280x800", "1920x1080");

    @Option(
            names = "--room",
            split = ",",
            paramLabel = "R",
            description = "Rooms, such as curves, or pages of one, such as data-insights (default: all).")
    private List<String> rooms = List.of();

    @Option(
            names = "--state",
            split = ",",
            paramLabel = "S",
            description = "full, empty, running, failed, out-of-date (default: full).")
    private List<String> states = List.of("full");

    @Option(names = "--compact", description = "With compact tables.")
    private boolean compact;

    @Option(names = "--scale", paramLabel = "N", description = "Text scale, 1.0 to 2.0.")
    private double scale = 1;

    private record End(Optional<String> problem, int written) {}

    ScreensCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        var text = Text.english();
        var obstacle = Display.ofThisMachine().toDrawing();
        if (obstacle.isPresent()) {
            console.err()
                    .println(
                            text.say(obstacle.get().key(), obstacle.get().what()) + " " + text.say("app.batchInstead"));
            return 3;
        }
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var folder = console.folder().resolve(out).normalize();
        var plan = new ScreenPlan(
                Optional.ofNullable(project)
                        .map(p -> console.folder().resolve(p).normalize()),
                sample,
                folder,
                themes.stream().map("dark"::equals).toList(),
                sizes.stream().map(ScreenPlan.Size::of).toList(),
                rooms,
                states.stream().map(ScreenPlan.State::of).toList(),
                compact,
                scale);
        Files.createDirectories(folder);
        var end = new CompletableFuture<End>();
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        var data = TemporaryFolder.make("outlay-screens-");
        Platform.runLater(() ->
                new Screens(plan, data, text, (problem, written) -> end.complete(new End(problem, written))).start());
        var reached = end.get();
        Platform.exit();
        if (reached.problem().isPresent()) {
            console.err().println(reached.problem().get());
            return 1;
        }
        console.out().println(text.say("screens.written", reached.written(), folder));
        return 0;
    }
}
