package io.outlay.report;

import io.outlay.plot.FontFiles;
import io.outlay.plot.Fonts;
import io.outlay.report.model.Report;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jfree.svg.SVGGraphics2D;

/// Writes the report as one HTML file that needs nothing else: charts as SVG, fonts inside. It is well-formed XML and
/// runs no script.
public final class HtmlWriter {
    private static final int WIDTH = Paper.A4.contentWidth();
    private static final Pattern OBJECT = Pattern.compile("<object [^>]*id=\"(picture-\\d+)\"[^>]*></object>");

    private final Text text;

    public HtmlWriter(Text text) {
        this.text = text;
    }

    public byte[] write(Report report) {
        var document = Document.of(report, text, Paper.A4, 0);
        var figures = new Figures(text.locale());
        var cover = report.cover();
        var markup = new Markup();
        markup.raw("<!DOCTYPE html>\n");
        markup.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", document.language());
        markup.open("head").empty("meta", "charset", "utf-8");
        markup.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        markup.element("title", document.title());
        markup.open("style")
                .raw(faces())
                .raw(Document.styleSheet())
                .raw(screen())
                .close("style")
                .close("head");
        markup.open("body").open("header", "class", "frame");
        markup.inline("b", cover.project())
                .text("  ")
                .text(cover.market().isEmpty() ? cover.currency() : cover.market() + ", " + cover.currency());
        markup.text("  ").text(figures.period(cover.period()));
        markup.close("header").open("main").raw(withSvg(document)).close("main");
        markup.element(
                "footer",
                text.say("report.foot", cover.version(), figures.date(cover.dataDate()), String.valueOf(cover.seed())),
                "class",
                "frame");
        markup.close("body").close("html");
        return markup.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String withSvg(Document document) {
        var pictures = document.pictures().stream().collect(Collectors.toMap(Picture::id, Function.identity()));
        return OBJECT.matcher(document.body()).replaceAll(match -> {
            var picture = pictures.get(match.group(1));
            return Matcher.quoteReplacement(picture == null ? "" : svg(picture));
        });
    }

    private static String svg(Picture picture) {
        var g = new SVGGraphics2D(picture.width(), picture.height());
        g.setDefsKeyPrefix(picture.id() + "-");
        picture.draw(g);
        var label = new Markup().inline("title", picture.alt()).toString();
        var svg = g.getSVGElement(picture.id(), true, null, null, null)
                .replace("'Outlay Inter Medium'", "'Outlay Inter'; font-weight: 500")
                .replace("'Outlay Inter SemiBold'", "'Outlay Inter'; font-weight: 600");
        int end = svg.indexOf('>') + 1;
        return svg.substring(0, end - 1) + " role=\"img\">" + label + svg.substring(end);
    }

    private static String faces() {
        return face("OutlayInter-Regular.ttf", 400)
                + face("OutlayInter-Medium.ttf", 500)
                + face("OutlayInter-SemiBold.ttf", 600);
    }

    private static String face(String file, int weight) {
        try (var stream = FontFiles.open(file)) {
            return "@font-face { font-family: \"" + Fonts.FAMILY + "\"; font-weight: " + weight
                    + "; src: url(data:font/ttf;base64,"
                    + Base64.getEncoder().encodeToString(stream.readAllBytes()) + "); }\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String screen() {
        return """
            body { max-width: %dpx; margin: 32px auto; padding: 0 16px; background-color: #FFFFFF; }
            .frame { font-size: 12px; color: #525C6B; margin-bottom: 24px; }
            footer.frame { border-top: 1px solid #E2E5EA; padding-top: 8px; margin-top: 48px; }
            section.chapter { border-top: 1px solid #E2E5EA; margin-top: 48px; padding-top: 32px; }
            svg { max-width: 100%%; height: auto; }
            """.formatted(WIDTH + 32);
    }
}
