package io.outlay.domain.mix;

import java.util.List;

/// What moves the outcome besides media.
///
/// @param controls       may be empty
/// @param controlScaling how controls enter
/// @param fourierOrder   pairs of yearly waves, 0 for no seasonality
/// @param dayOfYear      for the waves, per row; empty to take it from the dates
/// @param trend          slow movement
public record MixBaseline(
        List<MixControl> controls,
        ControlScaling controlScaling,
        int fourierOrder,
        List<Double> dayOfYear,
        MixTrend trend) {

    /// Two yearly waves and a linear trend.
    public static final MixBaseline STANDARD =
            new MixBaseline(List.of(), ControlScaling.STANDARD, 2, List.of(), new MixTrend.Linear());

    public MixBaseline {
        controls = List.copyOf(controls);
        dayOfYear = List.copyOf(dayOfYear);
    }

    MixBaseline withControls(List<MixControl> others, ControlScaling scaling) {
        return new MixBaseline(others, scaling, fourierOrder, dayOfYear, trend);
    }

    MixBaseline withSeason(int order, List<Double> days) {
        return new MixBaseline(controls, controlScaling, order, days, trend);
    }

    MixBaseline withTrend(MixTrend other) {
        return new MixBaseline(controls, controlScaling, fourierOrder, dayOfYear, other);
    }
}
