package io.outlay.feature.data.export;

import io.outlay.domain.Period;
import io.outlay.domain.Problem;
import io.outlay.domain.insight.Metric;
import io.outlay.feature.data.export.ExportPreview.Pair;
import io.outlay.files.TemporaryFolder;
import io.outlay.progress.Monitor;
import io.outlay.project.AnalysisExport;
import io.outlay.project.DataQuestions;
import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.session.Session;
import io.outlay.ui.FileEnds;
import io.outlay.ui.Services;
import io.outlay.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import tools.jackson.databind.JsonNode;

/// Which daily figures to export, what the files would hold, and writing them.
public final class ExportViewModel implements AutoCloseable {
    private static final int SHOWN = 50;

    /// What the tab shows below the choices.
    sealed interface Page {
        record Loading() implements Page {}

        record Failed(Problem problem) implements Page {}

        record Shown(ExportPreview preview) implements Page {}
    }

    /// @param period empty: all data
    /// @param metrics at least one
    record Choice(Optional<Period> period, Set<Metric> metrics) {
        Choice {
            var copy = EnumSet.noneOf(Metric.class);
            copy.addAll(metrics);
            metrics = java.util.Collections.unmodifiableSet(copy);
        }
    }

    private final Session session;
    private final Services services;
    private final ObjectProperty<Choice> choice =
            new SimpleObjectProperty<>(new Choice(Optional.empty(), Set.copyOf(AnalysisExport.USUAL)));
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Loading());
    private final Subscription subscriptions;
    private Optional<Run<ExportPreview>> running = Optional.empty();

    public ExportViewModel(Session session, Services services) {
        this.session = session;
        this.services = services;
        subscriptions = Subscription.combine(
                session.stateProperty().subscribe(state -> read()), choice.subscribe((before, now) -> read()));
    }

    ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// First to last date of all data.
    Optional<Period> dates() {
        return session.state().dates();
    }

    void take(Metric metric, boolean wanted) {
        var metrics = EnumSet.copyOf(choice.get().metrics());
        if (wanted ? metrics.add(metric) : metrics.size() > 1 && metrics.remove(metric)) {
            choice.set(new Choice(choice.get().period(), metrics));
        }
    }

    void take(Optional<Period> period) {
        choice.set(new Choice(period, choice.get().metrics()));
    }

    private AnalysisExport.Request request(Workspace workspace) throws io.outlay.domain.ProblemException {
        var questions = new DataQuestions(workspace);
        var asked = choice.get();
        return new AnalysisExport.Request(
                asked.period().isPresent()
                        ? asked.period().get()
                        : questions.dates().orElseThrow(),
                List.copyOf(asked.metrics()),
                questions.calendar());
    }

    private void read() {
        running.ifPresent(Run::stop);
        var run = session.read(this::preview);
        running = Optional.of(run);
        run.onEnd(end -> {
            if (running.filter(it -> it == run).isPresent()) {
                if (end instanceof RunState.Done<ExportPreview>(var preview, var elapsed)) {
                    page.set(new Page.Shown(preview));
                } else if (end instanceof RunState.Failed<ExportPreview> failed) {
                    page.set(new Page.Failed(failed.problem()));
                }
            }
        });
    }

    /// The files as they would be, written aside and looked into.
    private ExportPreview preview(Workspace workspace, Monitor monitor) throws Exception {
        var request = request(workspace);
        try (var folder = TemporaryFolder.make("outlay-export-")) {
            var written =
                    new AnalysisExport(workspace).write(request, folder.path().resolve("preview.csv"), monitor);
            var lines = new ArrayList<List<String>>();
            try (var in = Files.newBufferedReader(written.csv(), StandardCharsets.UTF_8)) {
                var rows = new CsvRows(in);
                while (lines.size() <= SHOWN) {
                    var row = rows.next();
                    if (row.isEmpty()) {
                        break;
                    }
                    lines.add(row.get());
                }
            }
            return new ExportPreview(
                    request.period(),
                    written.rows(),
                    written.content().provisional(),
                    lines.isEmpty() ? List.of() : lines.getFirst(),
                    lines.isEmpty() ? List.of() : lines.subList(1, lines.size()),
                    pairs(written.content().tree()));
        }
    }

    private static List<Pair> pairs(JsonNode sidecar) {
        var pairs = new ArrayList<Pair>();
        var names = sidecar.path("correlated");
        for (int i = 1; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs.add(new Pair(
                        names.get(j).asString(""),
                        names.get(i).asString(""),
                        number(sidecar.path("pearson").path(j).path(i)),
                        number(sidecar.path("spearman").path(j).path(i)),
                        sidecar.path("pairs").path(j).path(i).asLong(0)));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::strength).reversed());
        return pairs;
    }

    private static OptionalDouble number(JsonNode node) {
        return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
    }

    /// Writes both files where the person says.
    void save() {
        services.dialogs()
                .saveFile(services.text().say("data.export.save.title"), "analysis.csv")
                .ifPresent(file -> session.compute(
                                services.text().say("data.export.run"),
                                (workspace, monitor) -> write(workspace, file, monitor))
                        .onEnd(new FileEnds(services).of(services.text().say("data.export.saved"), file)));
    }

    private Path write(Workspace workspace, Path file, Monitor monitor) throws Exception {
        return new AnalysisExport(workspace)
                .write(request(workspace), file, monitor)
                .csv();
    }

    void retry() {
        read();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        running.ifPresent(Run::stop);
    }
}
