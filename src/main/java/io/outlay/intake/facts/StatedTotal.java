package io.outlay.intake.facts;

import io.outlay.domain.data.Measure;
import java.math.BigDecimal;

/// A total that a file gives of itself, beside the sum of its rows.
///
/// @param row       physical line of the total
/// @param label     as written, such as `Total: Campaigns`; empty for a row without one
/// @param column    header of the measure's column
/// @param sum       of the rows read
/// @param tolerance what rounding of the rows may make of it
public record StatedTotal(
        String file,
        long row,
        String label,
        Measure measure,
        String column,
        BigDecimal stated,
        BigDecimal sum,
        BigDecimal tolerance) {

    /// Stated less summed.
    public BigDecimal difference() {
        return stated.subtract(sum);
    }

    public boolean agrees() {
        return difference().abs().compareTo(tolerance) <= 0;
    }
}
