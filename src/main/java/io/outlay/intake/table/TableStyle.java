package io.outlay.intake.table;

import io.outlay.intake.value.DateOrder;
import java.util.List;
import java.util.Optional;

/// How one file writes its cells.
///
/// @param decimal      the decimal sign; `.` when no figure shows one
/// @param decimalShown whether a figure needed it
/// @param dateOrder    the order of day, month and year
/// @param dates        whether dates are numeric, so that the order is worth telling
/// @param timed        whether the date column holds times of day other than midnight
/// @param segments     columns whose values tell rows of one key apart
record TableStyle(
        char decimal,
        boolean decimalShown,
        DateOrder dateOrder,
        boolean dates,
        boolean timed,
        List<Header.Column> segments) {

    TableStyle {
        segments = List.copyOf(segments);
    }

    Optional<String> decimalFound() {
        return decimalShown ? Optional.of(String.valueOf(decimal)) : Optional.empty();
    }

    Optional<String> orderFound() {
        return dates ? Optional.of(dateOrder.id()) : Optional.empty();
    }
}
