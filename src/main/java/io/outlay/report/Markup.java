package io.outlay.report;

/// Writes well-formed XHTML: every text and attribute is escaped, and characters that XML forbids are left out.
final class Markup {
    private final StringBuilder out = new StringBuilder(64_000);

    /// Opens an element; `attributes` are name, value, name, value …
    Markup open(String element, String... attributes) {
        out.append('<').append(element);
        attributes(attributes);
        out.append('>');
        return this;
    }

    Markup close(String element) {
        out.append("</").append(element).append(">\n");
        return this;
    }

    /// Closes without a line break, so that no space stands between two boxes in a line.
    Markup end(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    /// An element that holds only a text.
    Markup element(String element, String text, String... attributes) {
        open(element, attributes);
        escape(text);
        out.append("</").append(element).append(">\n");
        return this;
    }

    /// As [#element] without the line break after it, for elements inside a sentence.
    Markup inline(String element, String text, String... attributes) {
        open(element, attributes);
        escape(text);
        out.append("</").append(element).append('>');
        return this;
    }

    Markup empty(String element, String... attributes) {
        out.append('<').append(element);
        attributes(attributes);
        out.append("/>");
        return this;
    }

    /// Markup that is known to be well-formed.
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    private void attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (c >= 0x20 && c != 0xfffe && c != 0xffff && !(c >= 0xd800 && c <= 0xdfff) && !control(c)) {
                        out.appendCodePoint(c);
                    } else if (c == '\n' || c == '\t') {
                        out.append(' ');
                    }
                }
            }
        });
    }

    private static boolean control(int c) {
        return c >= 0x7f && c <= 0x9f || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
