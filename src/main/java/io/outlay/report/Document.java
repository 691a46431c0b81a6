package io.outlay.report;

import io.outlay.plot.Style;
import io.outlay.report.model.MixModel;
import io.outlay.report.model.Report;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The report as XHTML with its pictures: what the PDF and the HTML file are made from. Sections stand in fixed order;
/// those without content are left out and keep their number free.
///
/// @param body     markup inside the body element
/// @param chapters sections in order, for bookmarks and contents
record Document(String title, String language, String body, List<Picture> pictures, List<Chapter> chapters) {

    record Chapter(String id, String title) {}

    Document {
        pictures = List.copyOf(pictures);
        chapters = List.copyOf(chapters);
    }

    /// @param squeeze CSS pixels that the chart of page 1 gives up so that the page holds on one sheet
    static Document of(Report report, Text plain, Paper paper, int squeeze) {
        var text = plain.about(report.incremental());
        var figures = new Figures(text.locale());
        var words = new Words(
                text, figures, report.cover().outcome(), report.cover().currency());
        var canvas = new Canvas(text, figures, Style.light(), paper.contentWidth(), paper.contentHeight() - squeeze);
        var chapters = new ArrayList<Chapter>();
        new OnePage(canvas, report, words).write();
        chapters.add(new Chapter("section-1", "1  " + text.say("report.section.1")));
        report.mix().filter(it -> it.shows(MixModel.Section.DRIVERS)).ifPresent(it -> {
            chapter(canvas, chapters, "section-2", "2  " + text.say("report.section.2"), "chapter compact");
            new DriversSection(canvas, words, it).write();
            canvas.markup().close("section");
        });
        report.mix().filter(it -> it.shows(MixModel.Section.RETURN)).ifPresent(it -> {
            chapter(canvas, chapters, "section-3", "3  " + text.say("report.section.3"), "chapter compact");
            new IncrementalSection(canvas, words, it).returns();
            canvas.markup().close("section");
        });
        report.mix().filter(it -> it.shows(MixModel.Section.SATURATION)).ifPresent(it -> {
            chapter(canvas, chapters, "section-4", "4  " + text.say("report.section.4"), "chapter compact");
            new IncrementalSection(canvas, words, it).saturation();
            canvas.markup().close("section");
        });
        report.plan().ifPresent(it -> {
            chapter(canvas, chapters, "section-5", "5  " + text.say("report.section.5"), "chapter");
            new BudgetSection(canvas, words, it).write();
            canvas.markup().close("section");
        });
        report.scenarios().ifPresent(it -> {
            chapter(canvas, chapters, "section-6", "6  " + text.say("report.section.6"), "chapter flow");
            new ScenarioSection(canvas, words, it).write();
            canvas.markup().close("section");
        });
        report.mix().filter(it -> it.shows(MixModel.Section.TRUST)).ifPresent(it -> {
            chapter(canvas, chapters, "section-7", "7  " + text.say("report.section.7"), "chapter compact");
            new TrustSection(canvas, words, text, it).write();
            canvas.markup().close("section");
        });
        report.dayparts().ifPresent(it -> {
            chapter(canvas, chapters, "section-dayparts", text.say("report.section.dayparts"), "chapter compact");
            new DaypartSection(canvas, words, it).write();
            canvas.markup().close("section");
        });
        boolean full = report.dayparts().isPresent() || chapters.size() == 1;
        chapter(
                canvas,
                chapters,
                "section-8",
                "8  " + text.say("report.section.8"),
                full ? "chapter compact" : "chapter flow compact");
        new DataSection(canvas, words, report.data()).write();
        canvas.markup().close("section");
        chapter(canvas, chapters, "section-10", "10  " + text.say("report.section.10"), "chapter flow");
        new ProvenanceSection(canvas, report.provenance()).write();
        canvas.markup().close("section");
        return new Document(
                text.say("report.title", report.cover().project()),
                text.locale().toLanguageTag(),
                canvas.markup().toString(),
                canvas.pictures(),
                chapters);
    }

    /// @param kind `chapter` begins on a new page, `chapter flow` where the one before ends
    private static void chapter(Canvas canvas, List<Chapter> chapters, String id, String title, String kind) {
        chapters.add(new Chapter(id, title));
        canvas.markup().open("section", "class", kind);
    }

    static String styleSheet() {
        try (var stream = Objects.requireNonNull(
                Document.class.getResourceAsStream("/io/outlay/report/report.css"), "report.css is not in the jar")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
