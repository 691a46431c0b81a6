package io.outlay.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/// The process's surroundings, so that tests can run commands inside one JVM.
public record Console(InputStream in, PrintStream out, PrintStream err, Path folder, Map<String, String> environment) {

    public Console {
        environment = Map.copyOf(environment);
    }

    public static Console system() {
        return new Console(System.in, System.out, System.err, Path.of("").toAbsolutePath(), System.getenv());
    }
}
