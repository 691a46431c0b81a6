package io.outlay.cli;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A library's message made fit for a person: one line, bounded, without class names.
final class Plain {
    private static final int LONGEST = 300;
    private static final Pattern CLASS = Pattern.compile(
            "[`\"\\[]?\\b(?:java|javax|jdk|sun|io\\.outlay|tools\\.jackson|com|org)\\.[\\w.$<>,]+(?:\\(\\))?[`\"\\]]?");

    /// Where a parser stood in its own terms, and the names of its settings.
    private static final Pattern ASIDE =
            Pattern.compile(" ?\\(start marker at .*|, from `[^`]*`|: enable `.*| \\(through reference.*");

    private Plain() {}

    static String line(@Nullable String message) {
        if (message == null || message.isBlank()) {
            return "unknown";
        }
        var first = message.lines().findFirst().orElse("");
        var line = CLASS.matcher(ASIDE.matcher(first).replaceAll("")).replaceAll("the expected value");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /// Whether a message speaks of the program's inside.
    static boolean technical(@Nullable String message) {
        return message == null || message.isBlank() || CLASS.matcher(message).find();
    }
}
