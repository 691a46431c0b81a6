package io.outlay.engine.scenarios;

import java.util.List;
import java.util.Optional;

/// What one plan does with every channel. Channels that other scenarios bring are absent.
///
/// @param treatments by channel of the model; channels beyond the list's end are absent
/// @param demand     factors of the whole outcome
record Plan(String name, List<Optional<Treatment>> treatments, List<Factor> demand) {

    Plan {
        treatments = List.copyOf(treatments);
        demand = List.copyOf(demand);
    }

    Optional<Treatment> treatment(int channel) {
        return channel < treatments.size() ? treatments.get(channel) : Optional.empty();
    }
}
