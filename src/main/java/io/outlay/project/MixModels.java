package io.outlay.project;

import io.outlay.domain.RunStamp;
import io.outlay.domain.data.ChannelDay;
import io.outlay.domain.mix.MixChange;
import io.outlay.domain.mix.MixFinding;
import io.outlay.domain.mix.MixIdentifiability;
import io.outlay.domain.mix.MixOutcome;
import io.outlay.domain.mix.MixSettings;
import io.outlay.domain.study.StudySettings;
import io.outlay.engine.mix.MixComparison;
import io.outlay.engine.mix.MixFitter;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.workspace.DataSummary;
import io.outlay.workspace.Document;
import io.outlay.workspace.ResultReference;
import io.outlay.workspace.StoredResult;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Fits the project's mix model and keeps its results in the workspace. A stored fit of the same model on the same
/// data is read back instead of sampled again: it would give the same bits.
public final class MixModels {
    /// Kind of the stored results.
    public static final String KIND = "mix";

    /// Name of the document that keeps the stated model.
    public static final String DOCUMENT = "mix";

    /// How the run of a fit ended that fails no check, as its stamp says.
    static final String SOUND = "DONE";

    private static final String FAILS = "CHECKS_FAILED";
    /// Draws kept of a fit.
    private static final int KEPT = 2000;

    private final Workspace workspace;
    private final Parallel parallel;

    public MixModels(Workspace workspace, Parallel parallel) {
        this.workspace = workspace;
        this.parallel = parallel;
    }

    /// The document that keeps this model as the project's.
    public static Document document(MixSettings settings) {
        return new Document(DOCUMENT, MixJson.of(settings));
    }

    /// The model as it is stated, else the usual one for the data.
    public MixSettings settings() throws WorkspaceException {
        var content = workspace.documents().get(DOCUMENT).content();
        if (!content.isEmpty()) {
            return MixJson.settings(content);
        }
        var summary = workspace.performance().summary();
        var dates = StudyLoader.dates(summary);
        return MixDefaults.of(
                summary,
                workspace.project().get().currency(),
                dates.isPresent() ? workspace.performance().daily(dates.get()) : List.of());
    }

    /// Where the model stands, given what is known of the data; cheap. Empty without data.
    public Optional<MixStanding> standing(DataSummary summary, List<ChannelDay> days) throws WorkspaceException {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        var content = workspace.documents().get(DOCUMENT).content();
        var settings = content.isEmpty()
                ? MixDefaults.of(summary, workspace.project().get().currency(), days)
                : MixJson.settings(content);
        return Optional.of(standing(settings, !content.isEmpty()));
    }

    /// Where the model stands; reads what it needs.
    public MixStanding standing() throws WorkspaceException {
        var chosen = !workspace.documents().get(DOCUMENT).content().isEmpty();
        return standing(settings(), chosen);
    }

    private MixStanding standing(MixSettings settings, boolean chosen) throws WorkspaceException {
        var answer = answer(settings);
        if (answer.isPresent()) {
            return new MixStanding(settings, chosen, answer, true);
        }
        return new MixStanding(settings, chosen, fits().stream().findFirst(), false);
    }

    /// The stored fit of this model on the present data; cheap.
    public Optional<ResultReference> answer(MixSettings settings) throws WorkspaceException {
        return workspace
                .results()
                .reference(KIND, question(settings), workspace.performance().dataDigest(), Product.version());
    }

    /// The fit that leads, if one does; cheap.
    Optional<ResultReference> leading() throws WorkspaceException {
        return fits().isEmpty() ? Optional.empty() : standing().leading();
    }

    /// Its content, where it counts the same sort of outcome as a study of these settings.
    Optional<MixRun> leading(StudySettings settings) throws WorkspaceException {
        var reference = leading();
        var run = reference.isPresent() ? stored(reference.get().id()) : Optional.<MixRun>empty();
        return run.filter(fit -> fit.money() == settings.outcome().money());
    }

    /// All stored fits, the newest first; cheap.
    public List<ResultReference> fits() throws WorkspaceException {
        return workspace.results().references(KIND);
    }

    /// A stored fit by its number.
    public Optional<MixRun> stored(long id) throws WorkspaceException {
        var stored = workspace.results().get(id);
        return stored.filter(result -> result.kind().equals(KIND)).flatMap(MixModels::read);
    }

    /// The newest stored fit, whatever it answers.
    public Optional<MixRun> newest() throws WorkspaceException {
        return workspace.results().latest(KIND).flatMap(MixModels::read);
    }

    /// What a fit says otherwise than the one stored before it, and why; empty for the first.
    public Optional<MixChange> change(MixRun run) throws WorkspaceException {
        var earlier = fits().stream().filter(fit -> fit.id() < run.id()).findFirst();
        var before = earlier.isPresent() ? stored(earlier.get().id()) : Optional.<MixRun>empty();
        return before.map(old -> MixComparison.of(old.request(), old.fit(), run.request(), run.fit()));
    }

    /// What one stored fit says otherwise than another, and why.
    public MixChange change(MixRun before, MixRun now) {
        return MixComparison.of(before.request(), before.fit(), now.request(), now.fit());
    }

    /// The model with the project's data, and all that is odd about both. Fast.
    public MixInputs prepare(MixSettings settings) throws WorkspaceException {
        return prepare(settings, Monitor.silent());
    }

    MixInputs prepare(MixSettings settings, Monitor monitor) throws WorkspaceException {
        var inputs = new MixLoader(workspace, monitor).load(settings);
        monitor.check();
        var findings = new ArrayList<>(inputs.findings());
        for (var finding : fitter().findings(inputs.request())) {
            if (!findings.contains(finding)) {
                findings.add(finding);
            }
        }
        return new MixInputs(inputs.request(), findings, inputs.money());
    }

    /// What the data can tell about each channel, before anything is fitted. Takes seconds; empty when the model is
    /// refused.
    public List<MixIdentifiability> identifiability(MixSettings settings, Monitor monitor) throws WorkspaceException {
        var inputs = prepare(settings, monitor);
        return inputs.refused() ? List.of() : fitter().identifiability(inputs.request(), monitor);
    }

    /// The fit of this model on the data as they are now.
    ///
    /// @param live sees the draws as they are made
    /// @throws io.outlay.progress.Cancelled when the monitor says so; nothing is stored then
    public MixAnswer current(MixSettings settings, MixLive live, Monitor monitor) throws WorkspaceException {
        var data = workspace.performance().dataDigest();
        var stored = workspace.results().find(KIND, question(settings), data, Product.version());
        var kept = stored.flatMap(MixModels::read);
        return kept.isPresent() ? new MixAnswer.Fitted(kept.get()) : fit(settings, data, live, monitor);
    }

    private MixAnswer fit(MixSettings settings, String data, MixLive live, Monitor monitor) throws WorkspaceException {
        long start = System.nanoTime();
        var inputs = prepare(settings, monitor);
        if (inputs.refused()) {
            return new MixAnswer.Refused(stopping(inputs.findings()));
        }
        var request = inputs.request();
        live.begin(fitter().parameters(request), request.sampling());
        return switch (fitter().fit(request, live, monitor)) {
            case MixOutcome.Refused(var findings) -> new MixAnswer.Refused(findings);
            case MixOutcome.Fitted(var whole) -> {
                var fit = whole.thinned(KEPT);
                var stamp = new RunStamp(
                        KIND,
                        Product.version(),
                        settings.sampling().seed(),
                        question(settings),
                        data,
                        "plain",
                        (System.nanoTime() - start) / 1_000_000,
                        fit.sound() ? SOUND : FAILS);
                var own = inputs.findings().stream()
                        .filter(finding -> !fit.findings().contains(finding))
                        .toList();
                var kept = new MixJson.Stored(request, fit, own, inputs.money());
                var content = MixJson.of(kept);
                monitor.check();
                long id = workspace.readOnly()
                        ? 0
                        : workspace.results().append(KIND, stamp, MixJson.of(settings), content);
                keep(settings);
                yield new MixAnswer.Fitted(
                        new MixRun(id, at(settings), settings, request, fit, own, inputs.money(), stamp, true));
            }
        };
    }

    /// A model that was fitted is the project's model from then on, also where nobody had stated one.
    private void keep(MixSettings settings) throws WorkspaceException {
        if (!workspace.readOnly()
                && workspace.documents().get(DOCUMENT).content().isEmpty()) {
            workspace.documents().save(document(settings));
        }
    }

    private Instant at(MixSettings settings) throws WorkspaceException {
        return answer(settings).map(ResultReference::at).orElse(Instant.EPOCH);
    }

    private static List<MixFinding> stopping(List<MixFinding> findings) {
        return findings.stream().filter(finding -> finding.verdict().stops()).toList();
    }

    private MixFitter fitter() {
        return new MixFitter(parallel, System::nanoTime);
    }

    private static Optional<MixRun> read(StoredResult result) {
        return StoredForm.read(() -> {
            var stored = MixJson.stored(result.result());
            return new MixRun(
                    result.id(),
                    result.at(),
                    MixJson.settings(result.request()),
                    stored.request(),
                    stored.fit(),
                    stored.findings(),
                    stored.money(),
                    result.stamp(),
                    false);
        });
    }

    /// What a fit depends on besides its data: neither names and colours of channels nor who uses the fit.
    String question(MixSettings settings) throws WorkspaceException {
        var setup = workspace.channels().setup();
        return Digests.of(MixJson.of(settings.leading(true))
                + setup.channels().stream()
                        .map(channel -> channel.id() + " " + channel.archived())
                        .toList()
                + setup.rules()
                + workspace.project().get().currency());
    }
}
