package io.outlay.engine.mix;

import io.outlay.domain.mix.MixLikelihood;
import java.util.List;

/// The request's numbers as the density uses them: scaled, region after region. Read-only.
///
/// @param outcome    per row, scaled
/// @param fitted     whether the row takes part in the likelihood; held-out rows do not
/// @param columns    linear terms: constant, controls, waves, trend; [column][row]
/// @param media      channels
/// @param lifts      experiments
/// @param regions    how many, at least 1
/// @param periods    rows per region
/// @param units      outcome per scaled unit, per region
/// @param likelihood of the outcome
record MixData(
        double[] outcome,
        boolean[] fitted,
        double[][] columns,
        MediaData[] media,
        List<LiftTerm> lifts,
        int regions,
        int periods,
        double[] units,
        MixLikelihood likelihood) {

    int rows() {
        return outcome.length;
    }

    int fittedRows() {
        int count = 0;
        for (boolean row : fitted) {
            count += row ? 1 : 0;
        }
        return count;
    }

    int region(int row) {
        return row / periods;
    }
}
