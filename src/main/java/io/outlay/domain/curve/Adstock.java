package io.outlay.domain.curve;

/// A channel's carry-over.
///
/// @param lags       L, how many periods have a weight, the period of the spend included; 1 means no carry-over
/// @param normalised whether the weights sum to 1, so that constant spend x has adstock x
public record Adstock(AdstockKind kind, int lags, boolean normalised) {

    /// Geometric over eight periods, normalised.
    public static Adstock standard() {
        return new Adstock(AdstockKind.GEOMETRIC, 8, true);
    }
}
