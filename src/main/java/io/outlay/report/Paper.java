package io.outlay.report;

/// The size of a printed page.
public enum Paper {
    A4("A4", 794),
    LETTER("Letter", 816);

    /// Left and right margin, CSS pixels.
    static final int MARGIN = 56;

    private final String css;
    private final int width;

    Paper(String css, int width) {
        this.css = css;
        this.width = width;
    }

    String css() {
        return css;
    }

    /// Width between the margins, CSS pixels.
    int contentWidth() {
        return width - 2 * MARGIN;
    }
}
