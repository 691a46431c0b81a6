package io.outlay.intake.value;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/// An hour of the day as exports write it: `13`, `13:00`, `13:00:00 - 13:59:59`. 24 is not an hour.
public final class Hours {
    private static final Pattern ONE = Pattern.compile("(\\d{1,2})(?::00(?::00)?)?");
    private static final Pattern RANGE =
            Pattern.compile("(\\d{1,2}):00(?::00)?\\s*[-\u2013]\\s*(\\d{1,2}):(?:59(?::59)?|00(?::00)?)");

    private Hours() {}

    public static OptionalInt of(String cell) {
        var text = cell.strip();
        if (text.length() > 24) {
            return OptionalInt.empty();
        }
        var one = ONE.matcher(text);
        if (one.matches()) {
            return hour(one.group(1));
        }
        var range = RANGE.matcher(text);
        if (range.matches()) {
            int from = Integer.parseInt(range.group(1));
            int to = Integer.parseInt(range.group(2));
            boolean lastMinute = text.contains(":59");
            boolean fits = lastMinute ? to == from : to == from + 1;
            return fits ? hour(range.group(1)) : OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    private static OptionalInt hour(String digits) {
        int hour = Integer.parseInt(digits);
        return hour <= 23 ? OptionalInt.of(hour) : OptionalInt.empty();
    }
}
