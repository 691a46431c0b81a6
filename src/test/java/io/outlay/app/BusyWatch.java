package io.outlay.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Looks at what the window's thread is doing whenever it has not answered for too long, and tells where it was seen.
final class BusyWatch {
    private static final long PATIENCE = 40_000_000;
    private static final int LINES = 6;

    private final Optional<Thread> thread = Thread.getAllStackTraces().keySet().stream()
            .filter(it -> it.getName().equals("JavaFX Application Thread"))
            .findFirst();
    private final Map<String, Integer> seen = new LinkedHashMap<>();
    private int looks;

    void look(long waited) {
        if (waited > PATIENCE) {
            thread.ifPresent(it -> seen.merge(place(it.getStackTrace()), 1, Integer::sum));
            looks++;
        }
    }

    /// The phase of the toolkit and our two innermost lines.
    private static String place(StackTraceElement[] stack) {
        var phase = "";
        var ours = new StringBuilder();
        int lines = 0;
        for (var frame : stack) {
            if (lines < 2 && frame.getClassName().startsWith("io.outlay")) {
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

    void tell() {
        seen.entrySet().stream()
                .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
                .limit(LINES)
                .forEach(it -> System.out.printf("        %3d of %3d  %s%n", it.getValue(), looks, it.getKey()));
    }
}
