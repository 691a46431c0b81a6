package io.outlay.app;

import io.outlay.files.TemporaryFolder;
import io.outlay.plot.Pixels;
import io.outlay.settings.Settings;
import io.outlay.text.Text;
import io.outlay.ui.Room;
import io.outlay.ui.kit.Unfolding;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Goes through the rooms of projects in an unseen window and writes what it sees. Between two steps it waits until
/// what the room reads has arrived and was drawn.
final class Screens {
    private static final Duration TICK = Duration.millis(60);
    private static final int STILL_TICKS = 6;
    private static final int MOST_TICKS = 1500;

    /// Hears why it could not go on, or nothing when all is written, and how many pictures were written.
    @FunctionalInterface
    interface Ended {
        void at(Optional<String> problem, int written);
    }

    /// Something to do, and when it can be said to have happened.
    private record Step(Runnable action, BooleanSupplier settled) {}

    private final ScreenPlan plan;
    private final Text text;
    private final Ended ended;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final TemporaryFolder data;
    private final Window window;
    private int written;
    private boolean over;
    private int still;
    private int ticks;

    Screens(ScreenPlan plan, TemporaryFolder data, Text text, Ended ended) {
        this.plan = plan;
        this.text = text;
        this.ended = ended;
        this.data = data;
        this.window = new Window(new Stage(), data.path(), uri -> {}, text);
    }

    void start() {
        window.parts().services().preferences().change(settings -> settings.withTourSeen(true));
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> {
            if (!(fault instanceof IndexOutOfBoundsException && ofTheScreen(fault))) {
                end(Optional.of(text.say("problem.INTERNAL.message", String.valueOf(fault))));
            }
        });
        window.show();
        for (var state : plan.states()) {
            var project = new ScreenProject(window, plan, state);
            if (state == ScreenPlan.State.FULL && plan.wants("welcome")) {
                looks((dark, size) -> steps.add(shot("welcome", state, dark, size)));
            }
            steps.add(new Step(project::open, this::nothingPending));
            steps.add(new Step(project::prepare, project.settled(this::nothingPending, this::whole)));
            looks((dark, size) -> {
                for (var room : Room.values()) {
                    if (plan.wants(room.id())) {
                        steps.add(new Step(
                                () -> {
                                    project.keepUp();
                                    window.model().show(room);
                                },
                                project.settled(this::nothingPending, this::whole)));
                        steps.add(shot(room.id(), state, dark, size));
                    }
                    if (room == Room.DATA && state == ScreenPlan.State.FULL) {
                        var further = new ScreenDataPages(window, data.path());
                        pages(room, further.pages(), further::leave, new At(state, dark, size));
                    }
                    if (room == Room.OPTIMISE && state == ScreenPlan.State.FULL) {
                        var further = new ScreenOptimisePages(window);
                        pages(room, further.pages(), further::leave, new At(state, dark, size));
                    }
                }
            });
            steps.add(new Step(window.model()::closeProject, this::nothingPending));
        }
        next();
    }

    private record At(ScreenPlan.State state, boolean dark, ScreenPlan.Size size) {}

    /// The further pages of a room, where one of them is wanted.
    private void pages(Room room, List<ScreenDataPages.Page> pages, Runnable leave, At at) {
        if (pages.stream().noneMatch(page -> plan.wants(page.name(), room))) {
            return;
        }
        for (var page : pages) {
            page.reach().forEach(action -> steps.add(new Step(action, this::nothingPending)));
            if (plan.wants(page.name(), room)) {
                steps.add(shot(page.name(), at.state(), at.dark(), at.size()));
            }
        }
        steps.add(new Step(leave, this::nothingPending));
    }

    /// JavaFX's unseen screen is 1000 by 1000 and stumbles, without harm, over what a larger window draws beyond it.
    private static boolean ofTheScreen(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith("com.sun.glass.ui.headless."));
    }

    private interface Look {
        void at(boolean dark, ScreenPlan.Size size);
    }

    private void looks(Look look) {
        for (boolean dark : plan.dark()) {
            for (var size : plan.sizes()) {
                steps.add(new Step(() -> look(dark, size), this::nothingPending));
                look.at(dark, size);
            }
        }
    }

    private void look(boolean dark, ScreenPlan.Size size) {
        var scheme = dark ? Settings.Scheme.DARK : Settings.Scheme.LIGHT;
        window.parts()
                .services()
                .preferences()
                .change(settings -> settings.withLooks(new Settings.Looks(scheme, plan.compact(), plan.scale())));
        window.size(size.width(), size.height());
    }

    private boolean nothingPending() {
        return window.model().runs().pending() == 0 && whole();
    }

    private boolean whole() {
        return window.scene().getRoot().lookup("." + Unfolding.UNDER_WAY) == null;
    }

    private Step shot(String room, ScreenPlan.State state, boolean dark, ScreenPlan.Size size) {
        var name = room + "-" + state.words() + "-" + (dark ? "dark" : "light") + "-" + size.words() + ".png";
        return new Step(() -> write(name), () -> true);
    }

    private void write(String name) {
        var image = window.scene().snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        try {
            Files.write(plan.out().resolve(name), new Pixels(width, height, argb).png());
            written++;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void next() {
        if (over) {
            return;
        }
        var step = steps.pollFirst();
        if (step == null) {
            end(Optional.empty());
            return;
        }
        try {
            step.action().run();
        } catch (RuntimeException e) {
            end(Optional.of(text.say("problem.INTERNAL.message", String.valueOf(e))));
            return;
        }
        still = 0;
        ticks = 0;
        await(step);
    }

    private void await(Step step) {
        var pause = new PauseTransition(TICK);
        pause.setOnFinished(event -> {
            still = step.settled().getAsBoolean() ? still + 1 : 0;
            if (still >= STILL_TICKS || ++ticks >= MOST_TICKS) {
                next();
            } else {
                await(step);
            }
        });
        pause.play();
    }

    private void end(Optional<String> problem) {
        if (over) {
            return;
        }
        over = true;
        window.close();
        try {
            data.close();
        } catch (IOException left) {
            // a temporary folder too many is no failure
        }
        ended.at(problem, written);
    }
}
