package io.outlay.domain.insight;

import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What one account, campaign, ad group or ad did on a date in one currency, at the level that its account's totals
/// use.
///
/// @param rate        what one unit of the currency is worth in the workspace's on that date
/// @param attribution as reported; several joined by ` | `
/// @param provisional whether the platform may still revise it: it says so, or the day was young when imported
/// @param sums        as reported; only measures that add
public record EntityDay(
        Entity entity,
        LocalDate date,
        String currency,
        Optional<BigDecimal> rate,
        String attribution,
        boolean provisional,
        Map<Measure, BigDecimal> sums) {}
