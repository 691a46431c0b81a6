package io.outlay.domain.scenario;

import java.util.List;
import java.util.OptionalDouble;

/// A plan, what is uncertain about it, and what if.
///
/// @param valuePerUnit worth of one unit of response, in currency, ≥ 0
/// @param draws        how many, 2 to 1 000 000
/// @param confidence   level of value at risk, in (0, 1)
/// @param target       outcome whose probability of being reached is asked for
/// @param seed         of every random stream
public record SimulationRequest(
        List<SimulatedChannel> channels,
        Distribution valuePerUnit,
        int draws,
        double confidence,
        OptionalDouble target,
        List<Scenario> scenarios,
        long seed) {
    public static final int DEFAULT_DRAWS = 10_000;
    public static final int MAXIMUM_DRAWS = 1_000_000;
    public static final double DEFAULT_CONFIDENCE = 0.95;

    public SimulationRequest {
        channels = List.copyOf(channels);
        scenarios = List.copyOf(scenarios);
    }
}
