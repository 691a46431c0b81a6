package io.outlay.engine.mix;

import io.outlay.domain.curve.Adstock;
import io.outlay.domain.curve.CurveFamily;

/// One channel, scaled.
///
/// @param id         of the channel
/// @param family     of its curve
/// @param adstock    of its carry-over
/// @param series     exposure of all rows
/// @param scale      exposure that is 1, per region
/// @param spendTotal what it cost over all rows, in currency
/// @param active     whether anything was ever spent
record MediaData(
        String id,
        CurveFamily family,
        Adstock adstock,
        Series series,
        double[] scale,
        double spendTotal,
        boolean active) {}
