package io.outlay.domain.scenario;

/// A channel of a simulation.
///
/// @param spend of the plan as stated, in currency per period, ≥ 0
public record SimulatedChannel(String id, UncertainCurve curve, Distribution spend) {}
