package io.outlay.domain.daypart;

import java.time.LocalDate;
import java.util.Locale;

/// An hour of a campaign that deserves a word.
///
/// @param fold 1 for the second pass through the repeated autumn hour, else 0
public record DaypartHourMark(String campaign, LocalDate date, int hour, int fold, Mark mark) {

    public enum Mark {
        /// No row: unknown, not 0.
        MISSING,
        /// The hour that the clocks of autumn run through twice, with a single row: it may hold two hours.
        REPEATED,
        /// The hour that the clocks of spring leave out; a row there contradicts the zone.
        SKIPPED,
        /// Revenue so far from the campaign's other hours that it is left out of levels and tests.
        SPIKE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
