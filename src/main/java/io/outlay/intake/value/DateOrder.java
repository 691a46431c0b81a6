package io.outlay.intake.value;

import java.util.Locale;
import java.util.Optional;

/// In which order an all-numeric date names day, month and year.
public enum DateOrder {
    YMD,
    DMY,
    MDY;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DateOrder> of(String id) {
        for (var order : values()) {
            if (order.id().equals(id.toLowerCase(Locale.ROOT))) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }
}
