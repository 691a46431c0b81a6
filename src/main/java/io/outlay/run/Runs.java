package io.outlay.run;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.progress.Cancelled;
import java.nio.file.FileSystemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs jobs away from the window and brings their states back to its thread. Three lanes: jobs that compute, at lower
/// priority than the window; changes of the project, one after the other in the order they were asked for; and quiet
/// reading. Must be used from the window's thread.
public final class Runs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final long PROGRESS_NANOS = 50_000_000;
    private static final int COMPUTING = 3;
    private static final int READING = 2;

    private record Lanes(
            ExecutorService computing,
            ExecutorService changing,
            ExecutorService reading,
            ScheduledExecutorService delays) {}

    private final @Nullable Lanes lanes;
    private final Consumer<Runnable> ui;
    private final Clock clock;
    private final ObservableList<Run<?>> active = FXCollections.observableArrayList();
    // one and the same for all who listen: a view of the list that nobody holds would be forgotten with its listeners
    private final ObservableList<Run<?>> shown = FXCollections.unmodifiableObservableList(active);
    private final Map<Object, Latest> latest = new HashMap<>();
    private int pending;
    private boolean closed;

    private static final class Latest {
        private long generation;
        private @Nullable Run<?> run;
    }

    private Runs(@Nullable Lanes lanes, Consumer<Runnable> ui, Clock clock) {
        this.lanes = lanes;
        this.ui = ui;
        this.clock = clock;
    }

    /// @param ui puts work on the window's thread
    public static Runs threaded(Consumer<Runnable> ui) {
        var lanes = new Lanes(
                pool("outlay-job-", COMPUTING),
                pool("outlay-change-", 1),
                pool("outlay-read-", READING),
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("outlay-delay").daemon(true).factory()));
        return new Runs(lanes, ui, Clock.systemUTC());
    }

    /// Everything happens at once on the calling thread: for tests of what uses runs.
    public static Runs immediate() {
        return new Runs(null, Runnable::run, Clock.systemUTC());
    }

    private static ExecutorService pool(String name, int threads) {
        return Executors.newFixedThreadPool(
                threads,
                Thread.ofPlatform()
                        .name(name, 1)
                        .daemon(true)
                        .priority(Thread.NORM_PRIORITY - 1)
                        .factory());
    }

    /// A job that the run bar shows, with progress, time left and Stop.
    public <R> Run<R> start(String label, Job<R> job) {
        return submit(new Shown(label, true), lanes == null ? null : lanes.computing(), job);
    }

    /// A change of the project: quick, kept in order, not shown.
    public <R> Run<R> change(Job<R> job) {
        return submit(new Shown("", false), lanes == null ? null : lanes.changing(), job);
    }

    /// Reading for a room: not shown.
    public <R> Run<R> read(Job<R> job) {
        return submit(new Shown("", false), lanes == null ? null : lanes.reading(), job);
    }

    /// For live previews: waits for a pause, drops what was asked for before under the same key, and hands over only
    /// the newest result. Failures are handed over as nothing.
    public <R> void latest(Object key, Duration delay, Job<R> job, Consumer<R> consumer) {
        var mine = latest.computeIfAbsent(key, k -> new Latest());
        long generation = ++mine.generation;
        if (mine.run != null) {
            mine.run.stop();
        }
        Runnable begin = () -> {
            if (mine.generation == generation) {
                mine.run = read(job).onDone(result -> {
                    if (mine.generation == generation) {
                        consumer.accept(result);
                    }
                });
            }
        };
        if (lanes == null || delay.isZero()) {
            begin.run();
        } else {
            lanes.delays().schedule(() -> ui.accept(begin), delay.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /// How many runs of every kind have not ended yet.
    public int pending() {
        return pending;
    }

    /// Runs that are under way and shown in the run bar, the oldest first.
    public ObservableList<Run<?>> active() {
        return shown;
    }

    private record Shown(String label, boolean inBar) {}

    private <R> Run<R> submit(Shown shown, @Nullable ExecutorService lane, Job<R> job) {
        var progress = new Progress<R>();
        var run = new Run<R>(shown.label(), shown.inBar(), new StopSignal(progress::accept));
        progress.run = run;
        if (closed) {
            run.set(new RunState.Stopped<>());
            return run;
        }
        pending++;
        run.onEnd(end -> pending--);
        if (shown.inBar()) {
            active.add(run);
            run.onEnd(end -> active.remove(run));
        }
        if (lane == null) {
            perform(run, job);
        } else {
            lane.execute(() -> perform(run, job));
        }
        return run;
    }

    /// At most 20 times a second, and only the newest word.
    private final class Progress<R> {
        private final AtomicReference<@Nullable RunState<R>> waiting = new AtomicReference<>();
        private volatile @Nullable Run<R> run;
        private volatile Instant startedAt = Instant.EPOCH;
        private long last;
        private String phase = "";

        synchronized void accept(double fraction, String newPhase) {
            long now = System.nanoTime();
            if (startedAt.equals(Instant.EPOCH)) {
                startedAt = clock.instant();
            }
            if (newPhase.equals(phase) && now - last < PROGRESS_NANOS) {
                return;
            }
            last = now;
            phase = newPhase;
            var target = run;
            if (target != null && waiting.getAndSet(new RunState.Running<>(fraction, newPhase, startedAt)) == null) {
                ui.accept(() -> {
                    var state = waiting.getAndSet(null);
                    if (state != null) {
                        target.set(state);
                    }
                });
            }
        }
    }

    private <R> void perform(Run<R> run, Job<R> job) {
        var started = clock.instant();
        ui.accept(() -> run.set(new RunState.Running<>(0, "", started)));
        RunState<R> end;
        try {
            run.signal().check();
            var result = job.run(run.signal());
            end = new RunState.Done<>(result, Duration.between(started, clock.instant()));
        } catch (Cancelled e) {
            end = new RunState.Stopped<>();
        } catch (ProblemException e) {
            LOG.info("{} failed: {}", run.label(), e.getMessage());
            end = new RunState.Failed<>(e.problems());
        } catch (FileSystemException e) {
            LOG.info("{} failed", run.label(), e);
            var file = String.valueOf(e.getFile());
            end = new RunState.Failed<>(List.of(
                    Problem.error(ProblemCode.CANNOT_WRITE, Location.file(file), file, String.valueOf(e.getReason()))));
        } catch (OutOfMemoryError e) {
            end = fault(run, ProblemCode.OUT_OF_MEMORY, e);
        } catch (Exception | StackOverflowError e) {
            end = fault(run, ProblemCode.RUN_FAILED, e);
        }
        var last = end;
        ui.accept(() -> run.set(last));
    }

    /// A fault of ours: the log says which, the person is told what it ended and what to do.
    private static <R> RunState<R> fault(Run<R> run, ProblemCode code, Throwable cause) {
        LOG.error("{} failed", run.label(), cause);
        var problem = run.label().isEmpty()
                ? Problem.error(ProblemCode.WINDOW_FAULT, Location.NOWHERE)
                : Problem.error(code, Location.NOWHERE, run.label());
        return new RunState.Failed<>(List.of(problem));
    }

    /// Asks everything to stop and ends the threads; a change under way is finished first. What is asked for later is
    /// stopped at once.
    @Override
    public void close() {
        closed = true;
        List.copyOf(active).forEach(Run::stop);
        if (lanes != null) {
            lanes.delays().shutdownNow();
            lanes.computing().shutdown();
            lanes.reading().shutdown();
            lanes.changing().shutdown();
            await(lanes.changing());
            await(lanes.computing());
        }
    }

    private static void await(ExecutorService lane) {
        try {
            if (!lane.awaitTermination(2, TimeUnit.SECONDS)) {
                lane.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
