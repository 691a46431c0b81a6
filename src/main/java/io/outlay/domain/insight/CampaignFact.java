package io.outlay.domain.insight;

import io.outlay.domain.data.Amounts;
import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// What one campaign did on a date, or in a range without a daily breakdown, in one currency. Facts of the level and
/// segmentation that the account's totals use, so that nothing is counted twice.
///
/// @param campaign at campaign level; the same instance for the same campaign as long as facts are read
/// @param level    of the facts added up
/// @param dateEnd  equals `date` unless it is a range
/// @param rate     what one unit of the currency is worth in the workspace's on that date
/// @param sums     as reported; only measures that add
public record CampaignFact(
        Entity campaign,
        Level level,
        LocalDate date,
        LocalDate dateEnd,
        String currency,
        Optional<BigDecimal> rate,
        Amounts sums) {

    public boolean range() {
        return !dateEnd.equals(date);
    }
}
