package io.outlay.report;

import io.outlay.report.model.Cover;
import io.outlay.text.Figures;
import io.outlay.text.Text;

/// Paper size, and what stands in the head and foot of every printed page (artifacts for screen readers).
final class PageFrame {
    private static final String FAMILY = "\"Outlay Inter\", \"Outlay Middle East\", \"Outlay East Asia\"";
    private static final int LONGEST = 60;

    private PageFrame() {}

    static String css(Cover cover, Text text, Paper paper) {
        var figures = new Figures(text.locale());
        var place = cover.market().isEmpty() ? cover.currency() : cover.market() + ", " + cover.currency();
        var made =
                text.say("report.foot", cover.version(), figures.date(cover.dataDate()), String.valueOf(cover.seed()));
        return """
            @page { size: %s; margin: %dpx %dpx %dpx %dpx;
              @top-left { content: %s; %s font-weight: 600; color: #1B212B; vertical-align: top; padding-top: 48px; }
              @top-center { content: %s; %s color: #525C6B; vertical-align: top; padding-top: 48px; text-align: center; }
              @top-right { content: %s; %s color: #525C6B; vertical-align: top; padding-top: 48px; text-align: right; }
              @bottom-left { content: %s; %s color: #525C6B; vertical-align: top; padding-top: 8px; border-top: 1px solid #E2E5EA; }
              @bottom-right { content: counter(page) "%s" counter(pages); %s color: #525C6B; vertical-align: top; padding-top: 8px; text-align: right; border-top: 1px solid #E2E5EA; }
            }
            """.formatted(
                        paper.css(),
                        Paper.TOP,
                        Paper.MARGIN,
                        Paper.BOTTOM,
                        Paper.MARGIN,
                        quoted(cover.project()),
                        font(),
                        quoted(place),
                        font(),
                        quoted(figures.period(cover.period())),
                        font(),
                        quoted(made),
                        font(),
                        " " + text.say("report.page.of") + " ",
                        font());
    }

    private static String font() {
        return "font-family: " + FAMILY + "; font-size: 12px; line-height: 16px;";
    }

    /// A CSS string; long ones are cut so that the head stays in one line.
    private static String quoted(String text) {
        var shown = text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…"
                : text;
        var out = new StringBuilder("\"");
        shown.codePoints().filter(c -> c >= 0x20).forEach(c -> {
            if (c == '"' || c == '\\' || c == '<' || c == '>' || c == '&') {
                out.append('\\').append(Integer.toHexString(c)).append(' ');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.append('"').toString();
    }
}
