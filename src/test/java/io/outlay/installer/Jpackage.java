package io.outlay.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The `jpackage` of the JDK that runs this.
final class Jpackage {
    private Jpackage() {}

    /// @param options such as `--name=outlay`, which it wants as two words
    static void run(List<String> options) throws IOException, InterruptedException {
        var program =
                Path.of(System.getProperty("java.home"), "bin", "jpackage").toString();
        var words = options.stream().flatMap(option -> Stream.of(option.split("=", 2)));
        Command.run(Stream.concat(Stream.of(program), words).toList());
    }
}
