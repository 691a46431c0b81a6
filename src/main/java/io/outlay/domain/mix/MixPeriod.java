package io.outlay.domain.mix;

import io.outlay.domain.Interval;
import java.time.LocalDate;
import java.util.List;

/// One period, all regions together, in the outcome's unit.
///
/// @param observed      outcome
/// @param heldOut       whether it was predicted instead of fitted
/// @param fitted        the model's mean, with the range of the mean
/// @param predicted5    5 % point of what was to be expected, scatter included
/// @param predicted95   95 % point
/// @param baseline      without media
/// @param contributions of the channels, in their order; with the baseline they add up to `fitted`
public record MixPeriod(
        LocalDate date,
        double observed,
        boolean heldOut,
        Interval fitted,
        double predicted5,
        double predicted95,
        Interval baseline,
        List<Interval> contributions) {
    public MixPeriod {
        contributions = List.copyOf(contributions);
    }
}
