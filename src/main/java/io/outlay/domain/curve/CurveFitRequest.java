package io.outlay.domain.curve;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What to fit.
///
/// @param points   the data
/// @param families in the order of the results; all of them is what `auto` means
/// @param baseline whether a response without spend is estimated too
/// @param start    starting values by parameter name, tried beside our own
/// @param carryOver estimated together with the curve; rows must then be periods in order of time, without gaps
public record CurveFitRequest(
        CurvePoints points,
        List<CurveFamily> families,
        boolean baseline,
        Map<String, Double> start,
        Optional<Adstock> carryOver) {

    public CurveFitRequest {
        families = List.copyOf(families);
        start = Map.copyOf(start);
        if (families.isEmpty()) {
            throw new IllegalArgumentException("no curve family to fit");
        }
    }

    /// Without carry-over.
    public CurveFitRequest(
            CurvePoints points, List<CurveFamily> families, boolean baseline, Map<String, Double> start) {
        this(points, families, baseline, start, Optional.empty());
    }

    /// Every family, no baseline.
    public static CurveFitRequest auto(CurvePoints points) {
        return new CurveFitRequest(points, List.of(CurveFamily.values()), false, Map.of());
    }

    public CurveFitRequest withCarryOver(Adstock adstock) {
        return new CurveFitRequest(points, families, baseline, start, Optional.of(adstock));
    }
}
