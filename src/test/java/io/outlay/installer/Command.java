package io.outlay.installer;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// A program of the system, whose failure ends the build.
final class Command {
    private Command() {}

    static void run(Map<String, String> environment, List<String> words) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.Charset.defaultCharset());
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", words) + "\nended with " + code + ":\n" + said);
        }
    }

    static void run(List<String> words) throws IOException, InterruptedException {
        run(Map.of(), words);
    }
}
