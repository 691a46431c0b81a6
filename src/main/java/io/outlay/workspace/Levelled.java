package io.outlay.workspace;

import io.outlay.domain.data.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/// Something that may count in an account's total of a date: a fact, or facts added up. See [DayLevels].
interface Levelled {
    ScopeKey scope();

    String campaignId();

    LocalDate date();

    /// Equals [#date] unless it is a range.
    LocalDate dateEnd();

    Map<Measure, BigDecimal> measures();
}
