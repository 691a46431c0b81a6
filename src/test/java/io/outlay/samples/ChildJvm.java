package io.outlay.samples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Starts a program of the tests in a JVM of its own, so that it can be killed, starved or run as somebody else.
public final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final List<String> lines = new ArrayList<>();

    private ChildJvm(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /// The command line that runs `main` with the flags the product runs with.
    public static List<String> command(Class<?> main, String... args) {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-Dh2.allowedClasses=io.outlay.*",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        return command;
    }

    public static ChildJvm start(Class<?> main, String... args) throws IOException {
        return start(command(main, args));
    }

    public static ChildJvm start(List<String> command) throws IOException {
        return new ChildJvm(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /// Reads until a line begins so; empty output or an end before that is an error.
    public String await(String beginning) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new IOException("the child ended before \"" + beginning + "\": " + lines);
    }

    /// SIGKILL, then whatever it still had printed.
    public List<String> kill() throws IOException, InterruptedException {
        // through the handle: the process's own method would also close the stream that is read below
        process.toHandle().destroyForcibly();
        return end();
    }

    /// Waits for the child to end by itself.
    public List<String> end() throws IOException, InterruptedException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
        }
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the child did not end");
        }
        return lines;
    }

    public int exitCode() {
        return process.exitValue();
    }

    /// Ends the program and what it started; a tracer would otherwise leave the traced one running.
    @Override
    public void close() {
        process.descendants().forEach(started -> {
            started.destroyForcibly();
            started.onExit().join();
        });
        process.destroyForcibly();
        process.onExit().join();
    }
}
