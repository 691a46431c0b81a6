package io.outlay.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Where an operating system wants a program's data: `%LOCALAPPDATA%`, `~/Library/Application Support` or
/// `$XDG_DATA_HOME`.
public final class DataFolder {
    private DataFolder() {}

    /// The folder named on the command line, else the system's.
    public static Path chosen(Console console, @Nullable Path named) {
        return named == null
                ? of(console.environment(), System.getProperties())
                : console.folder().resolve(named).normalize();
    }

    static Path of(Map<String, String> environment, Properties system) {
        var home = Path.of(system.getProperty("user.home", "."));
        var os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            var local = environment.get("LOCALAPPDATA");
            return (local == null || local.isBlank() ? home.resolve("AppData/Local") : Path.of(local))
                    .resolve("Outlay");
        }
        if (os.contains("mac")) {
            return home.resolve("Library/Application Support/Outlay");
        }
        var xdg = environment.get("XDG_DATA_HOME");
        var base = xdg == null || xdg.isBlank() ? home.resolve(".local/share") : Path.of(xdg);
        return base.resolve("outlay");
    }
}
