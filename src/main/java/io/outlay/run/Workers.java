package io.outlay.run;

import io.outlay.progress.Cancelled;
import io.outlay.progress.Parallel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The platform threads that engines compute on, at lower priority than a window's. Close it to end them.
///
/// A task must not itself call [#map]: the pool is small and would wait for itself.
public final class Workers implements Parallel, AutoCloseable {
    private final ExecutorService pool;
    private volatile Duration pause = Duration.ZERO;

    /// @param threads how many, at least 1
    public Workers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1: " + threads);
        }
        pool = Executors.newFixedThreadPool(
                threads,
                Thread.ofPlatform()
                        .name("outlay-worker-", 1)
                        .daemon(true)
                        .priority(Thread.NORM_PRIORITY - 1)
                        .factory());
    }

    /// As many threads as the machine has cores.
    public static Workers perCore() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    /// From now on every task waits this long before it begins, as on a machine whose cores others use.
    public void slow(Duration before) {
        pause = before;
    }

    private static void wait(Duration pause) {
        if (pause.isPositive()) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                throw new Cancelled();
            }
        }
    }

    @Override
    public <T> List<T> map(int count, IntFunction<T> task) {
        var futures = new ArrayList<Future<T>>(count);
        for (int i = 0; i < count; i++) {
            int index = i;
            futures.add(pool.submit(() -> {
                wait(pause);
                return task.apply(index);
            }));
        }
        var results = new ArrayList<T>(count);
        RuntimeException failure = null;
        for (var future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                if (failure == null) {
                    failure = rethrowable(e.getCause());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                futures.forEach(other -> other.cancel(true));
                throw new Cancelled();
            }
        }
        if (failure != null) {
            throw failure;
        }
        return results;
    }

    private static RuntimeException rethrowable(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
