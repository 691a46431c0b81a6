package io.outlay.engine.insight;

import java.util.OptionalDouble;

/// What one column holds.
///
/// @param sd       with n − 1; empty below two values
/// @param quartile type 7: linear between order statistics
public record Statistics(
        long count,
        long absent,
        OptionalDouble mean,
        OptionalDouble sd,
        OptionalDouble least,
        OptionalDouble quartile,
        OptionalDouble median,
        OptionalDouble upperQuartile,
        OptionalDouble most) {}
