package io.outlay;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The project's source format (palantir-java-format, run on the project's own JDK so that it can read Java 25).
/// As a program it rewrites every file: `mvn -q test-compile exec:exec@format`.
final class SourceFormat {
    private static final int LONGEST = 120;

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /// The formatter wraps a `///` line that is too long into code that does not compile, so such a line is refused.
    String formatted(String source) throws FormatterException {
        var tooLong = source.lines()
                .filter(line -> line.strip().startsWith("///") && line.length() > LONGEST)
                .findFirst();
        if (tooLong.isPresent()) {
            throw new FormatterException(
                    "shorten this comment: " + tooLong.get().strip());
        }
        return formatter.formatSourceAndFixImports(source);
    }

    public static void main(String[] args) throws IOException, FormatterException {
        var format = new SourceFormat();
        for (var file : sources()) {
            var source = Files.readString(file);
            try {
                var formatted = format.formatted(source);
                if (!formatted.equals(source)) {
                    Files.writeString(file, formatted);
                    System.out.println("formatted " + file);
                }
            } catch (FormatterException e) {
                System.out.println(file + ": " + e.getMessage());
            }
        }
    }
}
