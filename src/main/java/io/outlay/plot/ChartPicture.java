package io.outlay.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ui.TextAnchor;

/// A chart as a picture that stands alone: title and subtitle are drawn into it.
///
/// @param width  of the chart in px, as on screen: a chart drawn by two threads in the same size disturbs neither
/// @param height of the chart in px, without title and subtitle
public record ChartPicture(ChartContent content, double width, double height) {
    private static final double MARGIN = 16;
    private static final double TITLE = 15;
    private static final double TITLE_LINE = 20;
    private static final double SUBTITLE_LINE = 16;
    private static final double GAP = 12;

    double fullWidth() {
        return width + 2 * MARGIN;
    }

    double fullHeight() {
        return headHeight() + height + 2 * MARGIN;
    }

    void draw(Graphics2D g) {
        var style = content.style();
        g.setPaint(style.surface());
        g.fill(new Rectangle2D.Double(0, 0, fullWidth(), fullHeight()));
        double y = MARGIN;
        for (var line : lines(content.title(), true)) {
            Lettering.write(
                    g, line, Fonts.semiBold(TITLE), style.text(), MARGIN, y + TITLE_LINE / 2, TextAnchor.CENTER_LEFT);
            y += TITLE_LINE;
        }
        for (var line : lines(content.subtitle(), false)) {
            Lettering.write(
                    g, line, style.small(), style.muted(), MARGIN, y + SUBTITLE_LINE / 2, TextAnchor.CENTER_LEFT);
            y += SUBTITLE_LINE;
        }
        content.chart().draw(g, new Rectangle2D.Double(MARGIN, headHeight() + MARGIN, width, height));
    }

    private double headHeight() {
        double head = lines(content.title(), true).size() * TITLE_LINE
                + lines(content.subtitle(), false).size() * SUBTITLE_LINE;
        return head > 0 ? head + GAP : 0;
    }

    /// Broken between words so that each line fits.
    private List<String> lines(String text, boolean title) {
        var font = title ? Fonts.semiBold(TITLE) : content.style().small();
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && Lettering.width(longer, font) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
