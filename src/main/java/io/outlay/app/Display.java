package io.outlay.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Whether this machine can show a window, found out before JavaFX is touched.
final class Display {
    private static final List<String> DRAWING =
            List.of("libfreetype.so.6", "libfontconfig.so.1", "libpango-1.0.so.0", "libpangoft2-1.0.so.0");
    private static final String GTK = "libgtk-3.so.0";

    private Display() {}

    /// Why no window can be shown, as a key of the text bundle and what it speaks of; empty when one can.
    record Obstacle(String key, String what) {}

    static Optional<Obstacle> toWindow(Map<String, String> environment) {
        if (!linux()) {
            return Optional.empty();
        }
        if (blank(environment.get("DISPLAY"))) {
            return Optional.of(new Obstacle("app.noDisplay", ""));
        }
        return missing(GTK).or(Display::toDrawing);
    }

    /// What is missing to draw without a window.
    static Optional<Obstacle> toDrawing() {
        return linux()
                ? DRAWING.stream().flatMap(library -> missing(library).stream()).findFirst()
                : Optional.empty();
    }

    private static Optional<Obstacle> missing(String library) {
        try (var arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return Optional.empty();
        } catch (IllegalArgumentException absent) {
            return Optional.of(new Obstacle("app.noLibrary", library));
        }
    }

    private static boolean linux() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    }

    private static boolean blank(@org.jspecify.annotations.Nullable String value) {
        return value == null || value.isBlank();
    }
}
