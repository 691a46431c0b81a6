package io.outlay.domain.mix;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The outcome that a model explains. Rows are periods of one length in order of time (per region, where there are
/// regions).
///
/// @param dates   first day of every row's period
/// @param outcome per row, in the outcome's unit
/// @param geo     present for rows of several regions
/// @param holdout last periods that are predicted instead of fitted
public record MixRows(List<LocalDate> dates, List<Double> outcome, Optional<MixGeo> geo, int holdout) {
    public MixRows {
        dates = List.copyOf(dates);
        outcome = List.copyOf(outcome);
    }

    MixRows withOutcome(List<Double> other) {
        return new MixRows(dates, other, geo, holdout);
    }

    MixRows withGeo(MixGeo regions) {
        return new MixRows(dates, outcome, Optional.of(regions), holdout);
    }

    MixRows withHoldout(int periods) {
        return new MixRows(dates, outcome, geo, periods);
    }
}
