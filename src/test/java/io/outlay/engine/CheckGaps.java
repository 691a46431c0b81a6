package io.outlay.engine;

import io.outlay.progress.Monitor;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A monitor that measures how long an engine works between two looks at it, in processor time of the thread, which a
/// busy machine does not lengthen. Begin with [#begin], end with [#end], all on one thread.
public final class CheckGaps implements Monitor {
    private static final int KEPT = 5;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Gap> longest = new ArrayList<>();
    private long last;
    private long checks;
    private String phase = "";

    /// @param millis of processor time
    /// @param phase  what was told of the progress before
    /// @param until  where the monitor was looked at again
    public record Gap(double millis, String phase, String until) {}

    public void begin() {
        longest.clear();
        checks = 0;
        phase = "begin";
        last = threads.getCurrentThreadCpuTime();
    }

    public void end() {
        look("end");
    }

    @Override
    public void progress(double fraction, String now) {
        phase = now;
    }

    @Override
    public void check() {
        checks++;
        long now = threads.getCurrentThreadCpuTime();
        if (longest.size() < KEPT || (now - last) * 1e-6 > longest.getLast().millis()) {
            look(StackWalker.getInstance()
                    .walk(frames -> frames.skip(1)
                            .limit(2)
                            .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName())
                            .reduce("", (a, b) -> a + " " + b)));
        }
        last = threads.getCurrentThreadCpuTime();
    }

    private void look(String until) {
        longest.add(new Gap((threads.getCurrentThreadCpuTime() - last) * 1e-6, phase, until));
        longest.sort(Comparator.comparingDouble(gap -> -gap.millis()));
        if (longest.size() > KEPT) {
            longest.removeLast();
        }
    }

    /// How often the monitor was looked at.
    public long checks() {
        return checks;
    }

    /// The longest gaps, the longest first.
    public List<Gap> longest() {
        return List.copyOf(longest);
    }

    public void print(String what) {
        System.out.printf("%s: %d looks at the stop; longest without:%n", what, checks);
        longest.forEach(gap -> System.out.printf("  %.1f ms  %s  until %s%n", gap.millis(), gap.phase(), gap.until()));
    }
}
