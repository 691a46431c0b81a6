package io.outlay.domain.study;

import java.util.Map;

/// What a study takes from the project's mix model.
///
/// @param channels by channel id; channels that are not part of the model are absent
public record MixFigures(MixBasis basis, Map<String, MixEffect> channels) {
    public MixFigures {
        channels = Map.copyOf(channels);
    }
}
