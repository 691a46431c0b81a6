package io.outlay.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The request of `outlay fit-curve`.
///
/// @param data       CSV file, relative to the request; or `points`
/// @param x          its column of spend
/// @param y          its column of response
/// @param weight     its column of weights, optional
/// @param family     a family's name or `auto`
/// @param start      starting values by parameter
/// @param loss       `squares` or `huber`
/// @param adstock    carry-over to be estimated with the curve; rows are then periods in order of time
/// @param bootstrap  how often residuals are drawn again for intervals beside the profile's; none by default
/// @param at         spends to read value and marginal return at
record FitCurveRequest(
        @Nullable String schema,
        @Nullable String data,
        @Nullable String x,
        @Nullable String y,
        @Nullable String weight,
        @Nullable Points points,
        @Nullable String family,
        @Nullable Boolean baseline,
        @Nullable Map<String, Double> start,
        @Nullable String loss,
        @Nullable Double confidence,
        @Nullable Spread adstock,
        @Nullable Integer bootstrap,
        @Nullable List<Double> at,
        @Nullable Long seed) {

    /// @param kind   a carry-over's name
    /// @param maxLag how many periods have a weight, that of the spend included
    record Spread(@Nullable String kind, @Nullable Integer maxLag) {}

    record Points(
            @Nullable List<@Nullable Double> x,
            @Nullable List<@Nullable Double> y,
            @Nullable List<@Nullable Double> weights) {}
}
