package io.outlay.workspace;

import io.outlay.domain.data.Measure;
import io.outlay.domain.data.PerformanceRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/// A fact that counts, and the import it came with.
record CountedFact(long importId, ScopeKey scope, PerformanceRow row) implements Levelled {

    @Override
    public String campaignId() {
        return row.entity().campaignId();
    }

    @Override
    public LocalDate date() {
        return row.date();
    }

    @Override
    public LocalDate dateEnd() {
        return row.dateEnd();
    }

    @Override
    public Map<Measure, BigDecimal> measures() {
        return row.measures();
    }
}
