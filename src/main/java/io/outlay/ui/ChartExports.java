package io.outlay.ui;

import io.outlay.plot.fx.ChartFiles;
import io.outlay.run.Runs;
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
        new FileSaving(runs, services)
                .save(text.say("charts.save"), name + "." + ending, text.say("charts.saved"), picture::writeTo);
    }

    @Override
    public <T> void aside(Supplier<T> work, Consumer<T> then) {
        runs.read(monitor -> work.get()).onDone(then);
    }
}
