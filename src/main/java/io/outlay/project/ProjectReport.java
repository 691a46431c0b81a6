package io.outlay.project;

import io.outlay.domain.data.Measure;
import io.outlay.domain.data.OutcomePoint;
import io.outlay.domain.study.StudySettings;
import io.outlay.progress.Parallel;
import io.outlay.report.build.MixSource;
import io.outlay.report.build.ReportBuilder;
import io.outlay.report.build.ReportSource;
import io.outlay.report.model.Cover;
import io.outlay.report.model.Outcome;
import io.outlay.report.model.Provenance;
import io.outlay.report.model.Report;
import io.outlay.text.Text;
import io.outlay.workspace.ImportRecord;
import io.outlay.workspace.Project;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the report of a workspace's study.
public final class ProjectReport {
    private static final String SHOP_REVENUE = "shop_revenue";
    private static final String ORDERS = "orders";
    private static final String ALLOCATION_GAP = "1e-6";

    private final Workspace workspace;
    private final Text text;

    public ProjectReport(Workspace workspace, Text text) {
        this.workspace = workspace;
        this.text = text;
    }

    public Report of(StudyRun run) throws WorkspaceException {
        var settings = run.result().settings();
        var project = workspace.project().get();
        return new ReportBuilder(text)
                .build(new ReportSource(
                        cover(project, settings),
                        run.result(),
                        project.zone(),
                        business(settings),
                        new ReportFacts(workspace, text, settings).read(),
                        provenance(project, run),
                        mix(run)));
    }

    private Optional<MixSource> mix(StudyRun run) throws WorkspaceException {
        var basis = run.result().mix();
        var stored = basis.isPresent()
                ? new MixModels(workspace, Parallel.serial()).stored(basis.get().fit())
                : Optional.<MixRun>empty();
        return stored.map(fit -> {
            var findings = new ArrayList<>(fit.findings());
            findings.addAll(fit.fit().findings());
            return new MixSource(
                    fit.request(), fit.fit(), findings, fit.settings().experiments());
        });
    }

    private Cover cover(Project project, StudySettings settings) throws WorkspaceException {
        return new Cover(
                project.name(),
                project.question().isEmpty() ? text.say("report.question") : project.question(),
                settings.observed(),
                project.market(),
                project.currency(),
                settings.outcome() == Measure.REVENUE ? Outcome.SALES : Outcome.CONVERSIONS,
                dataDate(settings),
                settings.seed(),
                Product.version());
    }

    private LocalDate dataDate(StudySettings settings) throws WorkspaceException {
        return StudyLoader.dates(workspace.performance().summary())
                .map(period -> period.to())
                .orElse(settings.observed().to());
    }

    /// The business's own total, if there is a point for every day.
    private Optional<BigDecimal> business(StudySettings settings) throws WorkspaceException {
        var name = settings.outcome() == Measure.REVENUE ? SHOP_REVENUE : ORDERS;
        var points = workspace.outcomes().series(name, settings.observed());
        long days = points.stream().map(OutcomePoint::date).distinct().count();
        return days == settings.observed().days()
                ? points.stream().map(OutcomePoint::value).reduce(BigDecimal::add)
                : Optional.empty();
    }

    private Provenance provenance(Project project, StudyRun run) throws WorkspaceException {
        var settings = run.result().settings();
        var digests = new ArrayList<Provenance.Digest>();
        digests.add(new Provenance.Digest(
                text.say("report.digest.data"), run.stamp().dataDigest()));
        digests.add(new Provenance.Digest(
                text.say("report.digest.request"), run.stamp().requestDigest()));
        for (var record : workspace.imports().history()) {
            if (record.active()) {
                digests.add(new Provenance.Digest(name(record), record.digest()));
            }
        }
        return new Provenance(
                project.name(),
                digests,
                settings(settings),
                settings.seed(),
                Product.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                        + run.stamp().kernel(),
                dataDate(settings),
                "",
                "outlay report --workspace " + workspace.folder().getFileName() + " --seed " + settings.seed());
    }

    private static String name(ImportRecord record) {
        return record.files().isEmpty()
                ? record.label()
                : record.files().getFirst().name();
    }

    private List<Provenance.Setting> settings(StudySettings settings) {
        return List.of(
                setting("report.setting.outcome", settings.outcome().id()),
                setting(
                        "report.setting.observed",
                        settings.observed().from() + " – " + settings.observed().to()),
                setting(
                        "report.setting.plan",
                        settings.plan().from() + " – " + settings.plan().to()),
                setting("report.setting.weekly", settings.weeklyTotal().toPlainString()),
                setting("report.setting.draws", Integer.toString(settings.draws())),
                setting("report.setting.gap", ALLOCATION_GAP));
    }

    private Provenance.Setting setting(String key, String value) {
        return new Provenance.Setting(text.say(key), value);
    }
}
