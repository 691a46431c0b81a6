package io.outlay.report;

/// Joins Arabic letters by the presentation forms of Unicode, because the PDF library draws one glyph per character.
/// Letters outside the table stay as they are.
final class ArabicForms {
    /// Letter, isolated form, number of forms (isolated, final, initial, medial), three characters each.
    private static final String TABLE = "ءﺀ1آﺁ2أﺃ2ؤﺅ2إﺇ2ئﺉ4اﺍ2بﺏ4ةﺓ2تﺕ4ثﺙ4جﺝ4حﺡ4خﺥ4دﺩ2ذﺫ2رﺭ2زﺯ2سﺱ4شﺵ4صﺹ4ضﺽ4طﻁ4ظﻅ4عﻉ4غﻍ4"
            + "فﻑ4قﻕ4كﻙ4لﻝ4مﻡ4نﻥ4هﻩ4وﻭ2ىﻯ2يﻱ4پﭖ4چﭺ4ژﮊ2کﮎ4گﮒ4یﯼ4";

    private static final char LAM = '\u0644';
    private static final char TATWEEL = '\u0640';
    private static final String ALEFS = "\u0622\u0623\u0625\u0627";
    private static final char LAM_ALEF = '\ufef5';

    private ArabicForms() {}

    /// @param text in logical order
    static String joined(String text) {
        if (text.chars().noneMatch(c -> c >= 0x600 && c <= 0x6ff)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int place = place(letter);
            if (place < 0) {
                out.append(letter);
                continue;
            }
            boolean before = joinsForward(neighbour(text, i, -1)) && forms(place) > 1;
            char next = neighbour(text, i, 1);
            int alef = letter == LAM ? ALEFS.indexOf(next) : -1;
            if (alef >= 0 && i + 1 < text.length() && text.charAt(i + 1) == next) {
                out.append((char) (LAM_ALEF + 2 * alef + (before ? 1 : 0)));
                i++;
                continue;
            }
            boolean after = forms(place) == 4 && (next == TATWEEL || place(next) >= 0 && forms(place(next)) > 1);
            int form = before ? (after ? 3 : 1) : after ? 2 : 0;
            out.append((char) (TABLE.charAt(place + 1) + form));
        }
        return out.toString();
    }

    private static boolean joinsForward(char letter) {
        int place = place(letter);
        return letter == TATWEEL || place >= 0 && forms(place) == 4;
    }

    /// The next letter in a direction, vowel signs skipped; 0 at the ends.
    private static char neighbour(String text, int from, int step) {
        int i = from + step;
        while (i >= 0 && i < text.length() && isVowelSign(text.charAt(i))) {
            i += step;
        }
        return i >= 0 && i < text.length() ? text.charAt(i) : 0;
    }

    private static boolean isVowelSign(char c) {
        return c >= '\u064b' && c <= '\u065f' || c == '\u0670';
    }

    private static int place(char letter) {
        for (int i = 0; i < TABLE.length(); i += 3) {
            if (TABLE.charAt(i) == letter) {
                return i;
            }
        }
        return -1;
    }

    private static int forms(int place) {
        return TABLE.charAt(place + 2) - '0';
    }
}
