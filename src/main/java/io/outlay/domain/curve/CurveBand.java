package io.outlay.domain.curve;

import java.util.List;

/// A curve with its confidence band at increasing spend, without the baseline.
///
/// @param x    spend per period
/// @param mean response
/// @param low  lower end of the pointwise interval, ≥ 0
/// @param high upper end
public record CurveBand(List<Double> x, List<Double> mean, List<Double> low, List<Double> high) {

    public CurveBand {
        x = List.copyOf(x);
        mean = List.copyOf(mean);
        low = List.copyOf(low);
        high = List.copyOf(high);
    }
}
