package io.outlay.engine.insight;

import java.text.Normalizer;
import java.util.Locale;

/// Text as a search compares it: without case and accents.
final class Folded {
    private Folded() {}

    static String text(String text) {
        boolean plain = text.chars().allMatch(c -> c < 128);
        if (plain) {
            return text.toLowerCase(Locale.ROOT);
        }
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var kept = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return kept.toString()
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ł", "l")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ı", "i");
    }
}
