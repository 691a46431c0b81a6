package io.outlay.app;

import io.outlay.domain.curve.FitLoss;
import io.outlay.domain.study.FitChoices;
import io.outlay.ui.Room;
import io.outlay.ui.kit.PlannerSlider;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.control.Slider;

/// Prints the longest time that the window's thread was busy while the program worked, and how long a moved slider
/// takes until what follows from it is laid out. Run by hand; figures depend on the machine.
final class WindowPulseMeasurement {
    private static final long MILLION = 1_000_000;
    private static final long LIMIT = 50 * MILLION;
    private static final int SLIDER_STEPS = 300;

    private WindowPulseMeasurement() {}

    public static void main(String[] args) {
        try {
            measure(args);
            System.exit(0);
        } catch (Exception | AssertionError e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void measure(String[] args) throws Exception {
        var data = Files.createTempDirectory("outlay-pulse");
        try (var window = new DrivenWindow(data)) {
            gap("open the sample", () -> window.openSample("acme-retail"));
            for (var room : Room.values()) {
                gap("first look at " + room.id(), () -> window.room(room));
            }
            for (var room : Room.values()) {
                gap("second look at " + room.id(), () -> window.room(room));
            }
            var session = window.model().project().orElseThrow().session();
            window.room(Room.CURVES);
            gap("fit all curves again", () -> {
                window.on(() -> {
                    var settings = session.state().question().orElseThrow();
                    Map<String, FitChoices.Choice> choices = new LinkedHashMap<>();
                    session.state()
                            .channels()
                            .forEach(channel ->
                                    choices.put(channel.id(), FitChoices.Choice.AUTOMATIC.withLoss(FitLoss.HUBER)));
                    session.ask(settings.withFitting(new FitChoices(choices)), "Resist outliers", "");
                    return session.analyse("Fitting");
                });
                window.await("the study", () -> session.state().currentStudy().isPresent());
                window.settle();
            });
            window.room(Room.OPTIMISE);
            gap("optimise again", () -> {
                window.on(() -> {
                    session.ask(session.state().question().orElseThrow().withSeed(7), "Seed", "");
                    return session.analyse("Planning");
                });
                window.await("the study", () -> session.state().currentStudy().isPresent());
                window.settle();
            });
            gap("import " + (args.length > 0 ? Path.of(args[0]).getFileName() : "nothing"), () -> {
                if (args.length > 0) {
                    int before = window.imports();
                    window.on(() -> {
                        window.model().importFiles(java.util.List.of(Path.of(args[0])));
                        return true;
                    });
                    window.settle();
                    for (int step = 0; step < 6 && window.imports() == before; step++) {
                        window.click("data-import-next");
                    }
                }
            });
            window.room(Room.OPTIMISE);
            var planner = (PlannerSlider) window.node("optimise-row-slider-tiktok");
            slider(
                    "planner slider to redrawn gain",
                    window,
                    step -> planner.valueProperty().set(3000 + 90 * step));
            window.room(Room.SCENARIOS);
            var scenario = (Slider) window.node("scenarios-slider-meta");
            slider("scenario slider", window, step -> scenario.setValue(-50 + step / 3.0));
            gap("simulate after the slider", window::settle);
        }
    }

    private interface Steps {
        void run() throws Exception;
    }

    private interface Move {
        void to(int step);
    }

    /// The longest time between two turns of the window's thread while `steps` run: by the clock, and in processor
    /// time, which other programs on the machine lengthen less.
    private static void gap(String what, Steps steps) throws Exception {
        var running = new AtomicBoolean(true);
        var longest = new AtomicLong();
        var longestCpu = new AtomicLong();
        var over = new AtomicLong();
        var watch = new BusyWatch();
        var threads = ManagementFactory.getThreadMXBean();
        var pulse = Thread.ofPlatform().daemon(true).start(() -> {
            var last = new AtomicLong(Long.MAX_VALUE);
            while (running.get()) {
                long asked = System.nanoTime();
                var answered = new AtomicBoolean();
                watch.begin();
                Platform.runLater(() -> {
                    answered.set(true);
                    longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                    long cpu = threads.getCurrentThreadCpuTime();
                    long own = cpu - last.getAndSet(cpu);
                    if (own > LIMIT) {
                        over.incrementAndGet();
                    }
                    if (own > longestCpu.get()) {
                        longestCpu.set(own);
                        watch.keep();
                    }
                });
                try {
                    do {
                        TimeUnit.MILLISECONDS.sleep(2);
                        watch.look();
                    } while (!answered.get() && running.get());
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        long start = System.nanoTime();
        steps.run();
        long elapsed = System.nanoTime() - start;
        running.set(false);
        pulse.join();
        System.out.printf(
                Locale.ROOT,
                "%-34s %6d ms in all, the window's thread busy at most %4d ms, %4d ms of them its own; %d times over"
                        + " 50%n",
                what,
                elapsed / MILLION,
                longest.get() / MILLION,
                longestCpu.get() / MILLION,
                over.get());
        watch.tell();
    }

    /// From the moved slider to the laid-out scene with its charts drawn anew: what the window's thread does for it,
    /// and the time until the person has it, which waits for the next frame.
    private static void slider(String what, DrivenWindow window, Move move) throws Exception {
        var own = new ArrayList<Long>();
        var until = new ArrayList<Long>();
        var threads = ManagementFactory.getThreadMXBean();
        for (int step = 0; step < SLIDER_STEPS; step++) {
            int to = step;
            var done = new CountDownLatch(1);
            window.on(() -> {
                long start = System.nanoTime();
                long cpu = threads.getCurrentThreadCpuTime();
                move.to(to);
                window.afterLayout(() -> {
                    own.add(threads.getCurrentThreadCpuTime() - cpu);
                    until.add(System.nanoTime() - start);
                    done.countDown();
                });
                return true;
            });
            done.await();
        }
        System.out.printf(
                Locale.ROOT,
                "%-34s to the drawn frame: %s; the thread's own work: %s%n",
                what,
                spread(until),
                spread(own));
    }

    private static String spread(ArrayList<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "median %.1f ms, p99 %.1f ms, most %.1f ms",
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                sorted[sorted.length - 1] / 1e6);
    }
}
