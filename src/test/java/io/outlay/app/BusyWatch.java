package io.outlay.app;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Looks at what the window's thread is doing, and tells where it was seen during its longest piece of work.
final class BusyWatch {
    private static final int LINES = 9;

    private final Optional<Thread> thread = Thread.getAllStackTraces().keySet().stream()
            .filter(it -> it.getName().equals("JavaFX Application Thread"))
            .findFirst();
    private Map<String, Integer> seen = new LinkedHashMap<>();
    private Map<String, Integer> kept = Map.of();

    /// Another piece of the thread's work begins.
    synchronized void begin() {
        seen = new LinkedHashMap<>();
    }

    synchronized void look() {
        thread.ifPresent(it -> seen.merge(place(it.getStackTrace()), 1, Integer::sum));
    }

    /// The piece that just ended is the longest so far.
    synchronized void keep() {
        kept = seen;
    }

    /// The phase of the toolkit and our two innermost lines.
    private static String place(StackTraceElement[] stack) {
        var phase = "";
        var ours = new StringBuilder();
        int lines = 0;
        for (var frame : stack) {
            if (lines < 3 && frame.getClassName().startsWith("io.outlay")) {
                ours.append(' ').append(frame.getFileName()).append(':').append(frame.getLineNumber());
                lines++;
            }
            if (phase.isEmpty()) {
                phase = switch (frame.getMethodName()) {
                    case "doCSSPass", "applyCss", "doProcessCSS" -> "css";
                    case "doLayoutPass", "layout" -> "layout";
                    case "syncPeer", "synchronizeSceneNodes" -> "sync";
                    default -> "";
                };
            }
        }
        return (phase.isEmpty() ? "code" : phase) + (ours.isEmpty() ? " " + stack0(stack) : ours);
    }

    private static String stack0(StackTraceElement[] stack) {
        return stack.length == 0 ? "" : stack[0].toString();
    }

    synchronized void tell() {
        int looks = kept.values().stream().mapToInt(Integer::intValue).sum();
        kept.entrySet().stream()
                .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
                .limit(LINES)
                .forEach(it ->
                        System.out.printf(Locale.ROOT, "        %3d of %3d  %s%n", it.getValue(), looks, it.getKey()));
    }
}
