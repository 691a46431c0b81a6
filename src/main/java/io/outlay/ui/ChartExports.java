package io.outlay.ui;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.plot.fx.ChartFiles;
import io.outlay.run.RunState;
import io.outlay.run.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Lets charts leave the window: asks where to, and writes away from the window.
public final class ChartExports implements ChartFiles {
    private final Services services;
    private final Runs runs;

    public ChartExports(Services services, Runs runs) {
        this.services = services;
        this.runs = runs;
    }

    @Override
    public void save(String name, Format format, Picture picture) {
        var text = services.text();
        var ending = format.name().toLowerCase(Locale.ROOT);
        services.dialogs()
                .saveFile(text.say("charts.save"), name + "." + ending)
                .ifPresent(file -> runs.read(monitor -> write(file, picture)).onEnd(end -> {
                    if (end instanceof RunState.Done<Path>) {
                        services.notices()
                                .show(
                                        Notices.Kind.SUCCESS,
                                        text.say("charts.saved"),
                                        String.valueOf(file.getFileName()),
                                        new Notices.Action(
                                                text.say("app.reveal"),
                                                () -> services.dialogs().reveal(file)));
                    } else if (end instanceof RunState.Failed<Path> failed) {
                        services.notices().problem(failed.problem());
                    }
                }));
    }

    private static Path write(Path file, Picture picture) throws ProblemException {
        try (var out = Files.newOutputStream(file)) {
            picture.writeTo(out);
            return file;
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(
                            ProblemCode.CANNOT_WRITE,
                            Location.file(file.toString()),
                            file.toString(),
                            String.valueOf(e.getMessage())),
                    e);
        }
    }

    @Override
    public <T> void aside(Supplier<T> work, Consumer<T> then) {
        runs.read(monitor -> work.get()).onDone(then);
    }
}
