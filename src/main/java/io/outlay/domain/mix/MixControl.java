package io.outlay.domain.mix;

import java.util.List;

/// A column that explains the outcome and is not media: price, promotion, event.
public record MixControl(String name, List<Double> values) {
    public MixControl {
        values = List.copyOf(values);
    }
}
