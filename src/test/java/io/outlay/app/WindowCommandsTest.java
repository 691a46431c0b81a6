package io.outlay.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The commands that need the window's toolkit stand beside the others.
class WindowCommandsTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"run", "open", "screens"})
    void everyOneExplainsItself(String command) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console = new Console(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                temp,
                Map.of());
        assertThat(Toolkit.commands(console, command, "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage: outlay " + command);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
