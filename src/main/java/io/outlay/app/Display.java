package io.outlay.app;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Whether this machine can show a window, found out before JavaFX is touched: once JavaFX has begun, what is missing
/// comes as a stack trace.
final class Display {
    private static final List<String> DRAWING =
            List.of("libfreetype.so.6", "libfontconfig.so.1", "libpango-1.0.so.0", "libpangoft2-1.0.so.0");
    private static final String GTK = "libgtk-3.so.0";
    private static final FunctionDescriptor POINTER_TO_POINTER =
            FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS);

    private final Machine machine;

    Display(Machine machine) {
        this.machine = machine;
    }

    /// Why no window can be shown, as a key of the text bundle and what it speaks of; empty when one can.
    record Obstacle(String key, String what) {}

    /// What is asked of the machine.
    interface Machine {
        boolean linux();

        /// Whether a library of the system can be loaded, with all that it needs itself.
        boolean has(String library);

        /// Whether an X server answers.
        boolean answers(String display);

        boolean hasFonts();
    }

    static Display ofThisMachine() {
        return new Display(new ThisMachine());
    }

    /// What stands in the way of a window on a screen.
    Optional<Obstacle> toWindow(Map<String, String> environment) {
        if (!machine.linux()) {
            return Optional.empty();
        }
        var display = environment.getOrDefault("DISPLAY", "");
        if (display.isBlank()) {
            return Optional.of(new Obstacle("app.noDisplay", ""));
        }
        return toDrawing().or(() -> missing(GTK)).or(() -> silent(display));
    }

    /// What stands in the way of drawing without a screen.
    Optional<Obstacle> toDrawing() {
        if (!machine.linux()) {
            return Optional.empty();
        }
        return DRAWING.stream()
                .flatMap(library -> missing(library).stream())
                .findFirst()
                .or(() -> machine.hasFonts() ? Optional.empty() : Optional.of(new Obstacle("app.noFonts", "")));
    }

    private Optional<Obstacle> missing(String library) {
        return machine.has(library) ? Optional.empty() : Optional.of(new Obstacle("app.noLibrary", library));
    }

    private Optional<Obstacle> silent(String display) {
        return machine.answers(display) ? Optional.empty() : Optional.of(new Obstacle("app.displaySilent", display));
    }

    private static final class ThisMachine implements Machine {
        @Override
        public boolean linux() {
            return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        }

        @Override
        public boolean has(String library) {
            try (var arena = Arena.ofConfined()) {
                SymbolLookup.libraryLookup(library, arena);
                return true;
            } catch (IllegalArgumentException absent) {
                return false;
            }
        }

        @Override
        public boolean answers(String display) {
            try (var arena = Arena.ofConfined()) {
                var x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
                var open = Linker.nativeLinker().downcallHandle(x11.findOrThrow("XOpenDisplay"), POINTER_TO_POINTER);
                var close = Linker.nativeLinker()
                        .downcallHandle(
                                x11.findOrThrow("XCloseDisplay"),
                                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
                var connection = (MemorySegment) open.invokeExact(arena.allocateFrom(display));
                if (connection.equals(MemorySegment.NULL)) {
                    return false;
                }
                int closed = (int) close.invokeExact(connection);
                return closed == 0;
            } catch (Throwable unknown) {
                return true; // then JavaFX finds out
            }
        }

        @Override
        public boolean hasFonts() {
            // Never unloaded: JavaFX uses the same copy of the library, and what it has read stays read.
            try {
                var fontconfig = SymbolLookup.libraryLookup("libfontconfig.so.1", Arena.global());
                var current = Linker.nativeLinker()
                        .downcallHandle(
                                fontconfig.findOrThrow("FcConfigGetCurrent"),
                                FunctionDescriptor.of(ValueLayout.ADDRESS));
                var fonts = Linker.nativeLinker()
                        .downcallHandle(
                                fontconfig.findOrThrow("FcConfigGetFonts"),
                                FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
                var config = (MemorySegment) current.invokeExact();
                var set = (MemorySegment) fonts.invokeExact(config, 0);
                return !set.equals(MemorySegment.NULL)
                        && set.reinterpret(ValueLayout.JAVA_INT.byteSize()).get(ValueLayout.JAVA_INT, 0) > 0;
            } catch (Throwable unknown) {
                return true; // then JavaFX finds out
            }
        }
    }
}
