package io.outlay.cli;

import io.outlay.domain.scenario.Distribution;
import io.outlay.domain.scenario.Scenario;
import io.outlay.domain.scenario.SimulatedChannel;
import io.outlay.domain.scenario.SimulationRequest;
import io.outlay.domain.scenario.UncertainCurve;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What `outlay simulate` is asked.
///
/// @param schema `simulate-1`
record SimulateRequest(
        String schema,
        List<ChannelEntry> channels,
        @Nullable Distribution valuePerUnit,
        @Nullable Integer draws,
        @Nullable Double confidence,
        @Nullable Double target,
        @Nullable List<Scenario> scenarios,
        @Nullable Long seed) {

    record ChannelEntry(String id, UncertainCurve curve, Distribution spend) {}

    SimulationRequest toSimulation(long seedToUse) {
        return new SimulationRequest(
                channels.stream()
                        .map(channel -> new SimulatedChannel(channel.id, channel.curve, channel.spend))
                        .toList(),
                valuePerUnit == null ? Distribution.fixed(1) : valuePerUnit,
                draws == null ? SimulationRequest.DEFAULT_DRAWS : draws,
                confidence == null ? SimulationRequest.DEFAULT_CONFIDENCE : confidence,
                target == null ? OptionalDouble.empty() : OptionalDouble.of(target),
                scenarios == null ? List.of() : scenarios,
                seedToUse);
    }
}
