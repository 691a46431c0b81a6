package io.outlay.report.model;

import java.math.BigDecimal;
import java.util.Optional;

/// The figures of the four tiles on page 1.
///
/// @param spend    all channels, as imported, report currency
/// @param reported outcome that the platforms report for that spend, currency or count
/// @param roas     reported outcome per 1 spent, 90 % range; absent when nothing was spent
/// @param caused   part of the business's outcome that advertising caused, by the mix model, where one leads
/// @param business the business's own total of the same outcome in the period (shop sales, orders), if imported
public record Totals(
        BigDecimal spend,
        BigDecimal reported,
        Optional<Estimate> roas,
        Optional<BigDecimal> business,
        Optional<Estimate> caused) {

    /// The outcome that the headline is about: caused, where a mix model leads, else reported.
    public double brought() {
        return caused.map(Estimate::value).orElse(reported.doubleValue());
    }
}
