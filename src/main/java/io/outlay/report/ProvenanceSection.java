package io.outlay.report;

import io.outlay.report.Tables.Column;
import io.outlay.report.Tables.Line;
import io.outlay.report.model.Provenance;
import java.util.ArrayList;
import java.util.List;

/// Section 10: what it takes to make the same report again.
final class ProvenanceSection {
    private final Canvas canvas;
    private final Provenance provenance;

    ProvenanceSection(Canvas canvas, Provenance provenance) {
        this.canvas = canvas;
        this.provenance = provenance;
    }

    void write() {
        canvas.markup().open("div", "class", "keep");
        canvas.heading(10, canvas.say("report.section.10"));
        canvas.takeaway(canvas.say("report.provenance.title"), canvas.say("report.provenance.subtitle"));
        var lines = new ArrayList<Line>();
        lines.add(Line.of(canvas.say("report.provenance.project"), provenance.project()));
        lines.add(Line.of(canvas.say("report.provenance.version"), provenance.version()));
        lines.add(Line.of(canvas.say("report.provenance.seed"), String.valueOf(provenance.seed())));
        lines.add(Line.of(canvas.say("report.provenance.machine"), provenance.machine()));
        lines.add(Line.of(canvas.say("report.provenance.date"), canvas.figures().date(provenance.date())));
        if (!provenance.author().isEmpty()) {
            lines.add(Line.of(canvas.say("report.provenance.author"), provenance.author()));
        }
        for (var setting : provenance.settings()) {
            lines.add(Line.of(setting.name(), setting.value()));
        }
        Tables.write(
                canvas.markup(),
                "facts",
                List.of(
                        Column.name(canvas.say("report.provenance.what")),
                        Column.text(canvas.say("report.provenance.value"))),
                lines);
        canvas.markup().close("div");
        digests();
        canvas.markup().element("h3", canvas.say("report.provenance.again"), "class", "takeaway");
        canvas.markup().element("p", provenance.command(), "class", "command");
    }

    private void digests() {
        canvas.takeaway(canvas.say("report.provenance.digests"), canvas.say("report.provenance.digests.subtitle"));
        Tables.write(
                canvas.markup(),
                "digests",
                List.of(
                        Column.name(canvas.say("report.provenance.what")),
                        Column.text(canvas.say("report.provenance.digest"))),
                provenance.digests().stream()
                        .map(digest -> Line.of(digest.name(), digest.sha256()))
                        .toList());
    }
}
