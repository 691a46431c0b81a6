package io.outlay.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every key used in the sources is in the bundle, and every key of the bundle is used. A key counts as used when it
/// stands in a source as a whole string literal, or when a literal that ends in a dot is its beginning (the rest is an
/// enum's or verdict's name). `KEY.help` is the tooltip of what `Describe` names `KEY`, `KEY.incremental` the form of
/// `KEY` for what a mix model says.
class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path BUNDLE = Path.of("src/main/resources/io/outlay/text/messages.properties");
    private static final Pattern LITERAL =
            Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_-]+)+\\.?|[a-z]+\\.)\"");

    @Test
    void problemsHaveAMessageAndARemedy() throws IOException {
        var bundle = bundle();
        for (var code : ProblemCode.values()) {
            assertThat(bundle.getProperty("problem." + code + ".message"))
                    .as("message of " + code)
                    .isNotBlank();
            assertThat(bundle.getProperty("problem." + code + ".remedy"))
                    .as("remedy of " + code)
                    .isNotBlank();
        }
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        var seen = new HashSet<String>();
        var twice = Files.readAllLines(BUNDLE).stream()
                .filter(line -> line.matches("[A-Za-z][\\w.]*=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .filter(key -> !seen.add(key))
                .toList();
        assertThat(twice).isEmpty();
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        var literals = literals();
        var unused = new ArrayList<String>();
        for (var stated : bundle().stringPropertyNames()) {
            var key = stated.endsWith(".incremental")
                    ? stated.substring(0, stated.length() - ".incremental".length())
                    : stated;
            boolean used = literals.contains(key)
                    || (key.endsWith(".help") && literals.contains(key.substring(0, key.length() - ".help".length())))
                    || literals.stream().anyMatch(literal -> literal.endsWith(".") && key.startsWith(literal));
            if (!used) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void everyKeySaidIsThere() throws IOException {
        var keys = bundle().stringPropertyNames();
        var said =
                Pattern.compile("(?:\\bsay|\\bprogress)\\(\\s*(?:[^\"()]*,\\s*)?\"([a-z][A-Za-z0-9.]+[A-Za-z0-9])\"");
        var described = Pattern.compile("\\bdescribe\\.node\\((?:[^;]*?),\\s*\"([a-z][A-Za-z0-9.]+[A-Za-z0-9])\"");
        var missing = new TreeSet<String>();
        for (var source : sources()) {
            for (var pattern : List.of(said, described)) {
                var matcher = pattern.matcher(source);
                while (matcher.find()) {
                    if (matcher.group(1).contains(".") && !keys.contains(matcher.group(1))) {
                        missing.add(matcher.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Properties bundle() throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLE)) {
            properties.load(reader);
        }
        return properties;
    }

    private static TreeSet<String> literals() throws IOException {
        var literals = new TreeSet<String>();
        for (var source : sources()) {
            var matcher = LITERAL.matcher(source);
            while (matcher.find()) {
                literals.add(matcher.group(1));
            }
        }
        return literals;
    }

    private static ArrayList<String> sources() throws IOException {
        var sources = new ArrayList<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }
}
