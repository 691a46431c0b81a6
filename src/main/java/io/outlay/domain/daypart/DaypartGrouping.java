package io.outlay.domain.daypart;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// The ways of cutting the week into buckets, all in the account's zone.
public enum DaypartGrouping {
    /// 0–23.
    HOUR(List.of()) {
        @Override
        public int indexOf(LocalDate date, int hour) {
            return hour;
        }
    },
    /// Monday 0 … Sunday 6.
    WEEKDAY(List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")) {
        @Override
        public int indexOf(LocalDate date, int hour) {
            return date.getDayOfWeek().getValue() - 1;
        }
    },
    /// Six hours each, from midnight.
    DAYPART(List.of("night", "morning", "afternoon", "evening")) {
        @Override
        public int indexOf(LocalDate date, int hour) {
            return hour / 6;
        }
    },
    /// Monday to Friday, and Saturday with Sunday.
    WEEK_PART(List.of("weekday", "weekend")) {
        @Override
        public int indexOf(LocalDate date, int hour) {
            return date.getDayOfWeek().getValue() >= 6 ? 1 : 0;
        }
    },
    /// Monday 00 is 0, Sunday 23 is 167. Shown as the heat map, not tested: a month gives some four hours per cell.
    HOUR_OF_WEEK(List.of()) {
        @Override
        public int indexOf(LocalDate date, int hour) {
            return 24 * (date.getDayOfWeek().getValue() - 1) + hour;
        }
    };

    private final List<String> names;

    DaypartGrouping(List<String> names) {
        this.names = names;
    }

    /// The bucket that an hour falls into, 0 … size − 1.
    public abstract int indexOf(LocalDate date, int hour);

    public int size() {
        return switch (this) {
            case HOUR -> 24;
            case HOUR_OF_WEEK -> 168;
            case WEEKDAY, DAYPART, WEEK_PART -> names.size();
        };
    }

    /// Whether buckets of this grouping are compared with the rest by a test.
    public boolean tested() {
        return this != HOUR_OF_WEEK;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The bucket's name in results, such as `hour:20`, `weekday:mon`, `hour_of_week:mon-20`.
    public String bucket(int index) {
        return id() + ":"
                + switch (this) {
                    case HOUR -> Integer.toString(index);
                    case HOUR_OF_WEEK -> WEEKDAY.names.get(index / 24) + "-" + index % 24;
                    case WEEKDAY, DAYPART, WEEK_PART -> names.get(index);
                };
    }
}
