package io.outlay.report;

/// The size of a printed page.
public enum Paper {
    A4("A4", 794, 1123),
    LETTER("Letter", 816, 1056);

    /// Left and right margin, CSS pixels.
    static final int MARGIN = 56;

    /// Above and below the text, with head and foot of the page.
    static final int TOP = 88;

    static final int BOTTOM = 72;

    private final String css;
    private final int width;
    private final int height;

    Paper(String css, int width, int height) {
        this.css = css;
        this.width = width;
        this.height = height;
    }

    String css() {
        return css;
    }

    /// Height between head and foot, CSS pixels.
    int contentHeight() {
        return height - TOP - BOTTOM;
    }

    /// Width between the margins, CSS pixels.
    int contentWidth() {
        return width - 2 * MARGIN;
    }
}
