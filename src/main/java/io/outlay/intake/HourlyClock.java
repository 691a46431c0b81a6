package io.outlay.intake;

import io.outlay.domain.ProblemCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Turns a file's stamps into dates and hours of one zone. Refuses stamps that do not fall on that zone's full hours.
final class HourlyClock {
    private static final Pattern STAMP = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T |]|,"
            + " )(\\d{1,2})(?::(\\d{2})(?::(\\d{2})(?:\\.0+)?)?)?\\s*(Z|z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern HOUR =
            Pattern.compile("(\\d{1,2})(?::00(?::00)?)?(?:\\s*[-–]\\s*\\d{1,2}:(?:59|00)(?::(?:59|00))?)?");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final ZoneId zone;
    private final ZoneId dataZone;
    private final LocalDate latest;
    private final Map<Pass, Integer> passes = new HashMap<>();

    HourlyClock(ZoneId zone, Optional<ZoneId> dataZone, LocalDate latest) {
        this.zone = zone;
        this.dataZone = dataZone.orElse(zone);
        this.latest = latest;
    }

    /// A date and hour in the wanted zone.
    ///
    /// @param fold 1 for the second pass through the repeated autumn hour
    record Hour(LocalDate date, int hour, int fold) {}

    /// A stamp that cannot be used, and why.
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final ProblemCode code;
        private final transient String[] args;

        Refused(ProblemCode code, String... args) {
            super(code.name(), null, false, false);
            this.code = code;
            this.args = args;
        }

        ProblemCode code() {
            return code;
        }

        String[] args() {
            return args.clone();
        }
    }

    /// @param campaign whose passes through a repeated hour are counted when the stamp states no offset
    Hour stamp(String campaign, String text) throws Refused {
        var match = STAMP.matcher(text);
        if (!match.matches()) {
            throw new Refused(ProblemCode.BAD_DATE, text);
        }
        var date = date(match.group(1));
        int hour = Integer.parseInt(match.group(2));
        int minute = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
        int second = match.group(4) == null ? 0 : Integer.parseInt(match.group(4));
        if (hour > 23 || minute > 59 || second != 0) {
            throw new Refused(ProblemCode.BAD_HOUR, text);
        }
        var local = date.atTime(hour, minute);
        return match.group(5) == null
                ? unstated(campaign, local, text)
                : in(local.atOffset(offset(match.group(5), text)).atZoneSameInstant(zone), local, text);
    }

    Hour dateAndHour(String campaign, String dateText, String hourText) throws Refused {
        var match = HOUR.matcher(hourText);
        if (!match.matches() || Integer.parseInt(match.group(1)) > 23) {
            throw new Refused(ProblemCode.BAD_HOUR, hourText);
        }
        return unstated(campaign, date(dateText).atTime(Integer.parseInt(match.group(1)), 0), hourText);
    }

    /// A stamp of the data's zone. In the repeated hour the first row of a campaign is the first pass.
    private Hour unstated(String campaign, LocalDateTime local, String text) throws Refused {
        var offsets = dataZone.getRules().getValidOffsets(local);
        int pass = offsets.size() == 2 ? passes.merge(new Pass(campaign, local), 1, Integer::sum) - 1 : 0;
        if (dataZone.equals(zone)) {
            if (local.getMinute() != 0) {
                throw new Refused(ProblemCode.BAD_HOUR, text);
            }
            return new Hour(local.toLocalDate(), local.getHour(), Math.min(pass, 1));
        }
        if (offsets.isEmpty()) {
            throw new Refused(ProblemCode.BAD_HOUR, text);
        }
        var offset = offsets.get(Math.min(pass, offsets.size() - 1));
        return in(local.atOffset(offset).atZoneSameInstant(zone), local, text);
    }

    private Hour in(ZonedDateTime there, LocalDateTime stated, String text) throws Refused {
        if (there.getMinute() != 0 || there.getSecond() != 0) {
            throw stated.getMinute() == 0
                    ? new Refused(ProblemCode.ZONE_NOT_WHOLE_HOURS, text, zone.getId())
                    : new Refused(ProblemCode.BAD_HOUR, text);
        }
        var date = there.toLocalDate();
        inRange(date, text);
        var offsets = zone.getRules().getValidOffsets(there.toLocalDateTime());
        int fold = offsets.size() == 2 && there.getOffset().equals(offsets.get(1)) ? 1 : 0;
        return new Hour(date, there.getHour(), fold);
    }

    private LocalDate date(String text) throws Refused {
        try {
            var date = LocalDate.parse(text);
            inRange(date, text);
            return date;
        } catch (DateTimeException e) {
            throw new Refused(ProblemCode.BAD_DATE, text);
        }
    }

    private void inRange(LocalDate date, String text) throws Refused {
        if (date.isBefore(EARLIEST) || date.isAfter(latest)) {
            throw new Refused(ProblemCode.DATE_OUT_OF_RANGE, text);
        }
    }

    private static ZoneOffset offset(String text, String whole) throws Refused {
        try {
            return text.equalsIgnoreCase("z") ? ZoneOffset.UTC : ZoneOffset.of(text);
        } catch (DateTimeException e) {
            throw new Refused(ProblemCode.BAD_DATE, whole);
        }
    }

    private record Pass(String campaign, LocalDateTime local) {}
}
