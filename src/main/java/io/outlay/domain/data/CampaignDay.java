package io.outlay.domain.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/// One campaign's sums on one local date in the workspace currency. A measure that no fact of the day reported, or an
/// amount without a rate, is absent.
public record CampaignDay(LocalDate date, Map<Measure, BigDecimal> sums) {

    public CampaignDay {
        sums = Amounts.kept(sums);
    }

    /// Whether anything was delivered: money spent, or something shown or sent.
    public boolean active() {
        return above(Measure.SPEND)
                || above(Measure.IMPRESSIONS)
                || above(Measure.RECIPIENTS)
                || above(Measure.DELIVERED);
    }

    private boolean above(Measure measure) {
        return sums.getOrDefault(measure, BigDecimal.ZERO).signum() > 0;
    }
}
