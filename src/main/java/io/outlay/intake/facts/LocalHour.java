package io.outlay.intake.facts;

import io.outlay.intake.value.DateCell.ClockTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// An hour on the account's clock.
///
/// @param fold 1 for the second pass through a repeated hour
/// @param zone IANA id; the bare offset as written when no zone is known, which leaves the zone a question; or empty
public record LocalHour(LocalDate date, int hour, int fold, String zone) {

    /// A time with an offset is an instant and is read on the clock of `zone`; offset 0 without a stated zone is UTC.
    /// Empty when the hour is not 0–23, or when it would not start on a full hour of the zone's clock.
    public static Optional<LocalHour> of(LocalDate date, ClockTime time, Optional<ZoneId> zone) {
        if (time.hour() > 23 || time.minute() != 0 || time.second() != 0) {
            return Optional.empty();
        }
        if (time.offset().isEmpty()) {
            return Optional.of(
                    new LocalHour(date, time.hour(), 0, zone.map(ZoneId::getId).orElse("")));
        }
        var offset = time.offset().get();
        if (zone.isEmpty()) {
            return Optional.of(
                    new LocalHour(date, time.hour(), 0, offset.equals(ZoneOffset.UTC) ? "UTC" : offset.getId()));
        }
        var instant =
                LocalDateTime.of(date, java.time.LocalTime.of(time.hour(), 0)).toInstant(offset);
        var local = instant.atZone(zone.get());
        if (local.getMinute() != 0 || local.getSecond() != 0) {
            return Optional.empty();
        }
        boolean second = local.withLaterOffsetAtOverlap().equals(local)
                && !local.withEarlierOffsetAtOverlap().equals(local);
        return Optional.of(new LocalHour(
                local.toLocalDate(), local.getHour(), second ? 1 : 0, zone.get().getId()));
    }

    static boolean bareOffset(String zone) {
        return zone.startsWith("+") || zone.startsWith("-");
    }
}
