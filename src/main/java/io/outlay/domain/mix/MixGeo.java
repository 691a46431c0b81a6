package io.outlay.domain.mix;

import java.util.List;
import java.util.Map;

/// Rows of several regions, whose effects are estimated together and pulled towards each other.
///
/// @param labels     the region of every row
/// @param population heads per region: outcome and media are then modelled per head; empty for media scaled by each
///                   region's own maximum
public record MixGeo(List<String> labels, Map<String, Double> population) {
    public MixGeo {
        labels = List.copyOf(labels);
        population = Map.copyOf(population);
    }
}
