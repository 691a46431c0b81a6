package io.outlay.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs a command inside the test's JVM and keeps what it printed.
public record CommandLineRun(int exitCode, String out, String err) {

    public static CommandLineRun in(Path folder, String... args) {
        return run(folder, "", Map.of(), args);
    }

    public static CommandLineRun run(Path folder, String in, Map<String, String> environment, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var variables = new HashMap<>(environment);
        variables.putIfAbsent("XDG_DATA_HOME", folder.resolve(".data").toString());
        var console = new Console(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder,
                variables);
        int code = OutlayCommand.run(console, args);
        return new CommandLineRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }
}
