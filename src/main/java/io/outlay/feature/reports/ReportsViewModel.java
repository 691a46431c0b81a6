package io.outlay.feature.reports;

import io.outlay.plot.Pixels;
import io.outlay.project.ProjectReport;
import io.outlay.project.ReportChoice;
import io.outlay.project.StudyRun;
import io.outlay.report.PagePictures;
import io.outlay.report.Paper;
import io.outlay.report.PdfWriter;
import io.outlay.report.ReportFiles;
import io.outlay.report.ReportPart;
import io.outlay.report.model.Report;
import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.session.Edit;
import io.outlay.session.EditKind;
import io.outlay.session.ProjectState;
import io.outlay.session.Session;
import io.outlay.ui.FileEnds;
import io.outlay.ui.Services;
import io.outlay.workspace.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What the report will be, as pages, and how it leaves.
public final class ReportsViewModel implements AutoCloseable {
    /// Names of the sizes there are.
    public static final List<String> PAPERS =
            Arrays.stream(Paper.values()).map(Enum::name).toList();

    private static final float DOTS_PER_INCH = 144;

    /// One line in the list of sections.
    ///
    /// @param number in the report, or empty
    /// @param part   what can be hidden; empty: it always stands in the report
    public record Section(String number, String title, Optional<ReportPart> part, boolean shown) {}

    /// What the room shows.
    public sealed interface Page {
        /// There is no study, so there is nothing to report.
        record NoStudy(boolean hasData) implements Page {}

        /// The pages are being drawn.
        record Drawing() implements Page {}

        /// @param pictures one PNG per page
        record Pages(List<Pixels> pictures, List<Section> sections) implements Page {
            public Pages {
                pictures = List.copyOf(pictures);
                sections = List.copyOf(sections);
            }
        }

        record Failed(io.outlay.domain.Problem problem) implements Page {}
    }

    /// How the report leaves.
    public enum Format {
        PDF("report.pdf"),
        HTML("report.html"),
        DATA("report-data.zip");

        private final String file;

        Format(String file) {
            this.file = file;
        }

        public String file() {
            return file;
        }
    }

    private record Drawn(ReportChoice choice, Report report, List<Pixels> pictures) {}

    private final Session session;
    private final Services services;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Drawing());
    private final ReadOnlyObjectWrapper<ReportChoice> choice = new ReadOnlyObjectWrapper<>(ReportChoice.all());
    private final Subscription subscription;
    private @Nullable Run<Drawn> drawing;
    private long asked;
    private @Nullable Object drawnFrom;

    public ReportsViewModel(Session session, Services services) {
        this.session = session;
        this.services = services;
        subscription = session.stateProperty().subscribe(this::stateChanged);
    }

    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// One of [#PAPERS].
    public ObservableValue<String> paperProperty() {
        return choice.map(wanted -> wanted.paper().name());
    }

    public ObservableValue<Boolean> exportPossible() {
        return page.map(shown -> shown instanceof Page.Pages);
    }

    /// Whether the study that is reported no longer answers the present question.
    public ObservableValue<Boolean> outOfDate() {
        return session.stateProperty().map(ProjectState::outOfDate);
    }

    /// The question at the head of the report.
    public String question() {
        return session.state().project().question();
    }

    private record Depends(StudyRun study, Project project, Object setup) {}

    private void stateChanged(ProjectState state) {
        if (state.study().isEmpty()) {
            drawnFrom = null;
            page.set(new Page.NoStudy(state.hasData()));
            return;
        }
        var depends = List.of(new Depends(state.study().get(), state.project(), state.setup()), state.revision());
        if (!depends.equals(drawnFrom)) {
            drawnFrom = depends;
            draw(state.study().get());
        }
    }

    /// Draws the pages anew; pages that are shown stay until the new ones are there.
    private void draw(StudyRun study) {
        if (drawing != null) {
            drawing.stop();
        }
        if (!(page.get() instanceof Page.Pages)) {
            page.set(new Page.Drawing());
        }
        long mine = ++asked;
        var run = session.read((workspace, monitor) -> {
            var wanted = ReportChoice.of(workspace.documents().get(ReportChoice.DOCUMENT));
            var report = new ProjectReport(workspace, services.text()).of(study);
            monitor.check();
            var pdf = new PdfWriter(services.text()).write(ReportPart.without(report, wanted.hidden()), wanted.paper());
            return new Drawn(wanted, report, PagePictures.of(pdf, DOTS_PER_INCH, monitor::check));
        });
        drawing = run;
        run.onEnd(end -> {
            if (mine != asked) {
                return;
            }
            switch (end) {
                case RunState.Done<Drawn> done -> drawn(done.result());
                case RunState.Failed<Drawn> failed -> page.set(new Page.Failed(failed.problem()));
                case RunState.Stopped<Drawn> stopped -> {}
                case RunState.Queued<Drawn> queued -> {}
                case RunState.Running<Drawn> running -> {}
            }
        });
    }

    private void drawn(Drawn drawn) {
        choice.set(drawn.choice());
        page.set(new Page.Pages(drawn.pictures(), sections(drawn)));
    }

    private List<Section> sections(Drawn drawn) {
        var text = services.text();
        var sections = new ArrayList<Section>();
        sections.add(new Section("1", text.say("report.section.1"), Optional.empty(), true));
        for (var part : ReportPart.of(drawn.report())) {
            sections.add(new Section(
                    part.number(),
                    text.say(part.key()),
                    Optional.of(part),
                    !drawn.choice().hidden().contains(part)));
        }
        sections.add(new Section("8", text.say("report.section.8"), Optional.empty(), true));
        sections.add(new Section("10", text.say("report.section.10"), Optional.empty(), true));
        return sections;
    }

    public void show(Section section, boolean shown) {
        section.part()
                .ifPresent(part -> save(
                        choice.get().with(part, shown),
                        services.text().say(shown ? "reports.edit.show" : "reports.edit.hide", section.title())));
    }

    /// @param size one of [#PAPERS]
    public void paper(String size) {
        var paper = Paper.valueOf(size);
        if (paper != choice.get().paper()) {
            save(choice.get().withPaper(paper), services.text().say("reports.edit.paper", paper));
        }
    }

    private void save(ReportChoice wanted, String label) {
        choice.set(wanted);
        session.save(wanted.document(), label, "");
    }

    /// Changes the sentence at the head of the report.
    public void ask(String question) {
        var before = session.state().project();
        var sentence = question.strip();
        if (!sentence.equals(before.question())) {
            session.edit(Edit.of(
                    EditKind.PROJECT,
                    services.text().say("reports.edit.question"),
                    before,
                    new Project(before.name(), before.currency(), before.zone(), before.market(), sentence)));
        }
    }

    /// Fits curves and plans, so that there is something to report.
    public void analyse() {
        if (session.state().question().isPresent()) {
            session.analyse(services.text().say("app.analysing")).onEnd(end -> {
                if (end instanceof RunState.Failed<StudyRun> failed) {
                    services.notices().problem(failed.problem());
                }
            });
        }
    }

    public void importData() {
        services.navigator().importFiles(List.of());
    }

    /// Asks where to, and writes the report there.
    public void export(Format format) {
        var text = services.text();
        var name = session.state().project().name() + " " + format.file();
        services.dialogs().saveFile(text.say("reports.export." + format), name).ifPresent(file -> write(format, file));
    }

    private void write(Format format, Path file) {
        var text = services.text();
        var study = session.state().study().orElseThrow();
        var run = session.<Path>compute(text.say("reports.exporting"), (workspace, monitor) -> {
            var wanted = ReportChoice.of(workspace.documents().get(ReportChoice.DOCUMENT));
            workspace.requireSound();
            monitor.check();
            var report = ReportPart.without(new ProjectReport(workspace, text).of(study), wanted.hidden());
            monitor.check();
            var files = new ReportFiles(text);
            return switch (format) {
                case PDF -> files.pdf(report, file, wanted.paper());
                case HTML -> files.html(report, file);
                case DATA -> files.data(report, file);
            };
        });
        run.onEnd(new FileEnds(services).of(text.say("reports.exported"), file));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        if (drawing != null) {
            drawing.stop();
        }
    }
}
