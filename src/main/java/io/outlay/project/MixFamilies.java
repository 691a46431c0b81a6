package io.outlay.project;

import io.outlay.domain.RunStamp;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.mix.MixAverageOutcome;
import io.outlay.domain.mix.MixFamilyComparison;
import io.outlay.domain.mix.MixMedia;
import io.outlay.domain.mix.MixSettings;
import io.outlay.engine.mix.MixAverager;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// The project's mix model with every curve family in turn, all channels of one: how well each predicts, and what their
/// mixture says.
public final class MixFamilies {
    /// Kind of the stored results.
    static final String KIND = "mix-families";

    private static final List<CurveFamily> ALL =
            List.of(CurveFamily.LOGISTIC, CurveFamily.HILL, CurveFamily.MICHAELIS_MENTEN, CurveFamily.EXPONENTIAL);

    private final Workspace workspace;
    private final Parallel parallel;

    public MixFamilies(Workspace workspace, Parallel parallel) {
        this.workspace = workspace;
        this.parallel = parallel;
    }

    /// What is stored for this model on the present data.
    public Optional<MixFamilyComparison> stored(MixSettings settings) throws WorkspaceException {
        return workspace
                .results()
                .find(KIND, models().question(settings), workspace.performance().dataDigest(), Product.version())
                .flatMap(stored -> StoredForm.read(() -> MixJson.families(stored.result())));
    }

    /// The comparison for this model on the data as they are now; empty when the model is refused. Takes as long as a
    /// fit for each family.
    ///
    /// @throws io.outlay.progress.Cancelled when the monitor says so; nothing is stored then
    public Optional<MixFamilyComparison> current(MixSettings settings, Monitor monitor) throws WorkspaceException {
        var known = stored(settings);
        if (known.isPresent()) {
            return known;
        }
        long start = System.nanoTime();
        var data = workspace.performance().dataDigest();
        var inputs = models().prepare(settings, monitor);
        if (inputs.refused()) {
            return Optional.empty();
        }
        // A belief about one family's own parameter says nothing about another family.
        var request = inputs.request()
                .withMedia(inputs.request().media().stream()
                        .map(MixFamilies::ofAnyFamily)
                        .toList());
        return switch (new MixAverager(parallel, System::nanoTime).average(request, ALL, monitor)) {
            case MixAverageOutcome.Refused refused -> Optional.empty();
            case MixAverageOutcome.Averaged(var average) -> {
                var comparison = MixFamilyComparison.of(average);
                monitor.check();
                if (!workspace.readOnly()) {
                    var stamp = new RunStamp(
                            KIND,
                            Product.version(),
                            settings.sampling().seed(),
                            models().question(settings),
                            data,
                            "plain",
                            (System.nanoTime() - start) / 1_000_000,
                            MixModels.SOUND);
                    workspace.results().append(KIND, stamp, MixJson.of(settings), MixJson.of(comparison));
                }
                yield Optional.of(comparison);
            }
        };
    }

    private static MixMedia ofAnyFamily(MixMedia media) {
        var kept = new ArrayList<>(media.adstock().kind().parameters());
        kept.add("roas");
        kept.add("beta");
        var priors = new HashMap<>(media.priors());
        priors.keySet().retainAll(kept);
        return media.withPriors(priors);
    }

    private MixModels models() {
        return new MixModels(workspace, parallel);
    }
}
