package io.outlay.report;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/// Where a printed line may end: after a space, and between ideographs. Java's own rules would also break `+6.56 k`
/// after its point and file names before their endings.
final class LineBreaks implements FSTextBreaker {
    private final BreakIterator allowed = BreakIterator.getLineInstance(Locale.ROOT);
    private String text = "";

    @Override
    public void setText(String text) {
        this.text = text;
        allowed.setText(text);
    }

    @Override
    public int next() {
        int at = allowed.next();
        while (at != BreakIterator.DONE && at < text.length() && !fits(at)) {
            at = allowed.next();
        }
        return at;
    }

    private boolean fits(int at) {
        int before = text.codePointBefore(at);
        return Character.isWhitespace(before) || ideograph(before) || ideograph(text.codePointAt(at));
    }

    private static boolean ideograph(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
