package io.outlay.domain.mix;

import io.outlay.domain.data.Measure;

/// Which figure a mix model explains.
public sealed interface MixSource {

    /// A series that the business itself records, all markets together.
    ///
    /// @param name of the series, such as `shop_revenue`
    record Series(String name) implements MixSource {}

    /// What the platforms report for the channels of the model, added up: for want of the business's own figures. Each
    /// platform counts what it claims, so returns are claims too.
    ///
    /// @param measure REVENUE or CONVERSIONS
    record Reported(Measure measure) implements MixSource {}
}
