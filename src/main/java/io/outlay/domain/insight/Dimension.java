package io.outlay.domain.insight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What figures can be grouped by.
public enum Dimension {
    PLATFORM(false),
    ACCOUNT(false),
    CHANNEL(false),
    CAMPAIGN(false),
    /// The depth of the account's tree that its totals are made of.
    LEVEL(false),
    /// A campaign with two tags stands in both groups, so groups add up to more than the total.
    TAG(false),
    DAY(true),
    ISO_WEEK(true),
    MONTH(true),
    QUARTER(true),
    WEEKDAY(true),
    SEASON(true),
    FISCAL_YEAR(true),
    /// A public holiday by name, or none.
    HOLIDAY(true),
    /// An event of the project, or none.
    EVENT(true);

    private final boolean calendar;

    Dimension(boolean calendar) {
        this.calendar = calendar;
    }

    /// Whether it is a property of the date: figures of ranges without a daily breakdown have no place in it.
    public boolean calendar() {
        return calendar;
    }

    /// Whether a group of it happens once, such as a month, unlike a weekday.
    public boolean once() {
        return switch (this) {
            case DAY, ISO_WEEK, MONTH, QUARTER, FISCAL_YEAR -> true;
            case PLATFORM, ACCOUNT, CHANNEL, CAMPAIGN, LEVEL, TAG, WEEKDAY, SEASON, HOLIDAY, EVENT -> false;
        };
    }

    /// The name in requests, such as `iso_week`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dimension> of(String id) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
