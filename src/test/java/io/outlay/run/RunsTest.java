package io.outlay.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The window's thread is the test's: it performs what runs hand to it.
class RunsTest {
    private final LinkedBlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final Runs runs = Runs.threaded(window::add);

    @AfterEach
    void close() {
        runs.close();
    }

    private void perform(BooleanSupplier until) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!until.getAsBoolean() && System.nanoTime() < end) {
            var next = window.poll(50, TimeUnit.MILLISECONDS);
            if (next != null) {
                next.run();
            }
        }
        assertThat(until.getAsBoolean()).isTrue();
    }

    @Test
    void aRunComesBackToTheWindowsThreadAndLeavesTheBar() throws Exception {
        var threads = new ArrayList<Thread>();
        var run = runs.start("Fitting", monitor -> {
            monitor.progress(0.5, "curves.fitting");
            return Thread.currentThread();
        });
        run.stateProperty().subscribe(state -> threads.add(Thread.currentThread()));
        assertThat(runs.active()).containsExactly(run);
        perform(() -> run.state().ended());
        assertThat(run.state())
                .isInstanceOfSatisfying(
                        RunState.Done.class, done -> assertThat(done.result()).isNotSameAs(Thread.currentThread()));
        assertThat(threads).containsOnly(Thread.currentThread());
        assertThat(runs.active()).isEmpty();
        assertThat(runs.pending()).isZero();
    }

    @Test
    void aStoppedRunKeepsNothing() throws Exception {
        var begun = new CountDownLatch(1);
        var run = runs.start("Long", monitor -> {
            begun.countDown();
            while (true) {
                monitor.check();
                Thread.onSpinWait();
            }
        });
        begun.await();
        run.stop();
        perform(() -> run.state().ended());
        assertThat(run.state()).isInstanceOf(RunState.Stopped.class);
    }

    @Test
    void aFailureSaysWhatTheBoundarySaid() throws Exception {
        var problem = Problem.error(ProblemCode.DISK_FULL, Location.NOWHERE, "x");
        var run = runs.start("Bad", monitor -> {
            throw new ProblemException(problem);
        });
        var file = runs.start("Bad file", monitor -> Files.readString(Path.of("/nowhere/at/all")));
        perform(() -> run.state().ended() && file.state().ended());
        assertThat(run.state()).isEqualTo(new RunState.Failed<>(List.of(problem)));
        assertThat(file.state()).isInstanceOfSatisfying(RunState.Failed.class, failed -> {
            assertThat(failed.problem().code()).isEqualTo(ProblemCode.CANNOT_WRITE);
            assertThat(failed.problem().args().getFirst()).isEqualTo("/nowhere/at/all");
        });
    }

    @Test
    void changesKeepTheirOrder() throws Exception {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < 50; i++) {
            int number = i;
            runs.change(monitor -> number).onDone(order::add);
        }
        perform(() -> runs.pending() == 0);
        assertThat(order).isSorted().hasSize(50);
    }

    @Test
    void onlyTheNewestPreviewArrives() throws Exception {
        var arrived = new ArrayList<Integer>();
        for (int i = 0; i < 20; i++) {
            int number = i;
            runs.latest("slider", Duration.ofMillis(30), monitor -> number, arrived::add);
        }
        perform(() -> !arrived.isEmpty());
        perform(() -> runs.pending() == 0 && window.isEmpty());
        assertThat(arrived).containsExactly(19);
    }

    @Test
    void anotherViewOfARunEndsWithIt() throws Exception {
        var run = runs.start("Count", monitor -> 7);
        var doubled = run.map(n -> 2 * n);
        perform(() -> run.state().ended());
        assertThat(doubled.state())
                .isInstanceOfSatisfying(
                        RunState.Done.class, done -> assertThat(done.result()).isEqualTo(14));
    }
}
