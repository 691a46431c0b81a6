package io.outlay.report;

import io.outlay.plot.Style;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;

/// What the sections write on: markup and the pictures that stand in it, with the words and sizes they share.
final class Canvas {
    static final String PICTURE_TYPE = "outlay/picture";

    private final Markup markup = new Markup();
    private final List<Picture> pictures = new ArrayList<>();
    private final Text text;
    private final Figures figures;
    private final Style style;
    private final int width;
    private final int height;
    private String takeawayClass = "takeaway";
    private String takeawayLevel = "h2";

    Canvas(Text text, Figures figures, Style style, int width, int height) {
        this.text = text;
        this.figures = figures;
        this.style = style;
        this.width = width;
        this.height = height;
    }

    Markup markup() {
        return markup;
    }

    Figures figures() {
        return figures;
    }

    Style style() {
        return style;
    }

    /// Between the margins, CSS pixels.
    int width() {
        return width;
    }

    /// Of a page between head and foot, CSS pixels.
    int height() {
        return height;
    }

    List<Picture> pictures() {
        return List.copyOf(pictures);
    }

    String say(String key, Object... args) {
        return text.say(key, args);
    }

    /// A section's heading, which is also its bookmark.
    void heading(int number, String title) {
        heading("section-" + number, number + "\u2002" + title);
    }

    void heading(String id, String title) {
        markup.element("h2", title, "id", id, "class", "section");
        takeawayLevel = "h3";
        takeawayClass = "takeaway first";
    }

    /// Something stands between the section's heading and the next takeaway, which keeps its distance.
    void spaced() {
        takeawayClass = "takeaway";
    }

    /// The sentence above a chart or table and the metric, unit and period below it.
    void takeaway(String title, String subtitle) {
        markup.element(takeawayLevel, title, "class", takeawayClass);
        takeawayClass = "takeaway";
        markup.element("p", subtitle, "class", "subtitle");
    }

    void note(String sentence) {
        markup.element("p", sentence, "class", "note");
    }

    void chart(JFreeChart chart, double width, double height, String alt) {
        markup.open("div", "class", "figure");
        picture(chart, width, height, alt);
        markup.close("div");
    }

    /// A figure with its label above and its range below; four stand side by side in a `tiles` element.
    void tile(String label, String value, String unit, String note) {
        int tileWidth = (width - 3 * 24 - 1) / 4;
        markup.open("div", "class", "tile", "style", "width:" + tileWidth + "px");
        markup.element("p", label, "class", "tile-label");
        markup.open("p", "class", "tile-value").text(value);
        if (!unit.isEmpty()) {
            markup.text(" ").inline("span", unit, "class", "unit");
        }
        markup.close("p");
        markup.element("p", note, "class", "tile-note");
        markup.end("div");
    }

    void picture(JFreeChart chart, double width, double height, String alt) {
        picture(Picture.of("picture-" + (pictures.size() + 1), chart, width, height, alt));
    }

    void sign(double width, double height, String alt, Picture.Drawing drawing) {
        picture(new Picture("picture-" + (pictures.size() + 1), width, height, alt, drawing));
    }

    private void picture(Picture picture) {
        pictures.add(picture);
        markup.open(
                        "object",
                        "type",
                        PICTURE_TYPE,
                        "id",
                        picture.id(),
                        "alt",
                        picture.alt(),
                        "style",
                        "width:" + picture.width() + "px;height:" + picture.height() + "px")
                .raw("</object>");
    }
}
