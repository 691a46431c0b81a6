package io.outlay.intake.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names and ids as they are compared and kept.
public final class Names {
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Names() {}

    /// A header as it is compared: NFC, trimmed, one blank between words, lower case.
    public static String header(String text) {
        return clean(text).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /// A header as platforms' own headers are recognised: like [#header], without accents and with plain apostrophes
    /// and hyphens.
    public static String key(String text) {
        var header = clean(text);
        boolean plain = true;
        for (int i = 0; plain && i < header.length(); i++) {
            plain = header.charAt(i) < 128;
        }
        if (!plain) {
            header = MARKS.matcher(Normalizer.normalize(header, Normalizer.Form.NFD))
                    .replaceAll("")
                    .replace('\u2019', '\'')
                    .replace('\u2018', '\'')
                    .replace('\u2010', '-')
                    .replace('\u2011', '-')
                    .replace('\u2013', '-')
                    .replace("\u00DF", "ss");
        }
        return BLANKS.matcher(header).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /// A name as it is kept: NFC and trimmed. Text that looks like a formula stays text; the apostrophe that an export
    /// of ours put before it is taken off again.
    public static String text(String cell) {
        var name = clean(cell);
        boolean escaped = name.length() > 1 && name.charAt(0) == '\'' && FORMULA_STARTS.indexOf(name.charAt(1)) >= 0;
        return escaped ? name.substring(1) : name;
    }

    /// An account id without `act_`, `customers/`, dashes and brackets.
    public static String account(String cell) {
        var id = clean(cell);
        if (id.startsWith("act_")) {
            id = id.substring(4);
        }
        if (id.startsWith("customers/")) {
            id = id.substring("customers/".length());
        }
        return id.replaceAll("[-\\[\\]()]", "");
    }

    /// Whether a cell says that nothing is known: empty, dashes, `N/A`, `null`.
    public static boolean missing(String cell) {
        int length = cell.length();
        if (length > 8) {
            return cell.isBlank();
        }
        return switch (clean(cell).toLowerCase(Locale.ROOT)) {
            case "", "-", "--", "\u2013", "\u2014", "n/a", "null" -> true;
            default -> false;
        };
    }

    private static String clean(String text) {
        var trimmed = strip(text);
        return Normalizer.isNormalized(trimmed, Normalizer.Form.NFC)
                ? trimmed
                : Normalizer.normalize(trimmed, Normalizer.Form.NFC);
    }

    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
