package io.outlay.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Spreads independent tasks over whatever threads the caller owns. Results keep the order of their indices, so a
/// computation built on it gives the same bits for every number of threads.
@FunctionalInterface
public interface Parallel {

    /// Runs `task` for 0 … count − 1 and returns the results in that order. The first exception of a task is
    /// rethrown after the others have ended.
    <T> List<T> map(int count, IntFunction<T> task);

    /// Runs everything on the calling thread.
    static Parallel serial() {
        return new Parallel() {
            @Override
            public <T> List<T> map(int count, IntFunction<T> task) {
                var results = new ArrayList<T>(count);
                for (int i = 0; i < count; i++) {
                    results.add(task.apply(i));
                }
                return results;
            }
        };
    }
}
