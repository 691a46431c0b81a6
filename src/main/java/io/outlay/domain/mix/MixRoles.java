package io.outlay.domain.mix;

import io.outlay.domain.Period;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which data play which part in a mix model.
///
/// @param outcome  what is explained
/// @param window   dates whose complete weeks are modelled; empty for all there are
/// @param channels by channel id, in its order; channels that are not here enter in the [standard]
///                 [MixChannelChoice#STANDARD] way
/// @param controls names of series that explain the outcome and are not media, such as `price_index`
public record MixRoles(
        MixSource outcome, Optional<Period> window, Map<String, MixChannelChoice> channels, List<String> controls) {

    public MixRoles {
        var chosen = new TreeMap<>(channels);
        chosen.values().removeIf(MixChannelChoice.STANDARD::equals);
        channels = Collections.unmodifiableMap(chosen);
        controls = List.copyOf(controls);
    }

    public MixChannelChoice channel(String id) {
        return channels.getOrDefault(id, MixChannelChoice.STANDARD);
    }

    public MixRoles withOutcome(MixSource other) {
        return new MixRoles(other, window, channels, controls);
    }

    public MixRoles withWindow(Optional<Period> other) {
        return new MixRoles(outcome, other, channels, controls);
    }

    public MixRoles withChannel(String id, MixChannelChoice choice) {
        var changed = new TreeMap<>(channels);
        changed.put(id, choice);
        return new MixRoles(outcome, window, changed, controls);
    }

    public MixRoles withControls(List<String> others) {
        return new MixRoles(outcome, window, channels, others);
    }
}
