package io.outlay.workspace;

import io.outlay.domain.data.Amounts;
import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/// All facts of one campaign, date and currency that one import brought in one scope, added up.
///
/// @param campaign at campaign level; the account where facts have no campaign
/// @param facts    number of facts added
/// @param sums     as reported; only measures that add
record DaySum(
        long importId,
        ScopeKey scope,
        Entity campaign,
        LocalDate date,
        LocalDate dateEnd,
        String currency,
        long facts,
        Amounts sums)
        implements Levelled {

    @Override
    public String campaignId() {
        return campaign.campaignId();
    }

    @Override
    public Map<Measure, BigDecimal> measures() {
        return sums.sums();
    }
}
