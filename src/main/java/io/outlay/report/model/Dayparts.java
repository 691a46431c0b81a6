package io.outlay.report.model;

import io.outlay.domain.Period;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/// The day-part page: when the same money brings more.
///
/// @param campaign   channel or campaign that was compared
/// @param zone       account time zone, such as `Europe/Berlin`
/// @param samples    number of campaign hours with impressions
/// @param thinBelow  cells with fewer samples than this are thin
/// @param cells      up to 168, any order; cells without data are left out
/// @param hours      lift of each hour of the day, any order
/// @param weekdays   lift of each weekday, any order
/// @param patterns   peaks and valleys, significant ones first
public record Dayparts(
        String campaign,
        Metric metric,
        Period period,
        String zone,
        long samples,
        int thinBelow,
        List<Cell> cells,
        List<HourLift> hours,
        List<DayLift> weekdays,
        List<Pattern> patterns,
        Optional<Schedule> schedule,
        Optional<Prediction> prediction) {

    public Dayparts {
        cells = List.copyOf(cells);
        hours = List.copyOf(hours);
        weekdays = List.copyOf(weekdays);
        patterns = List.copyOf(patterns);
    }

    public enum Metric {
        ROAS,
        CONVERSIONS_PER_SPEND,
        CLICKS_PER_SPEND,
        CLICK_RATE,
        CONVERSION_RATE
    }

    /// @param lift value of the cell over the average, 1 = average, above 0
    public record Cell(DayOfWeek day, int hour, double lift, int samples, boolean thin) {}

    public record HourLift(int hour, double lift, long samples) {}

    public record DayLift(DayOfWeek day, double lift, long samples) {}

    /// @param days       weekdays it holds on; all seven when it is an hour of every day
    /// @param fromHour   first hour, 0 to 23
    /// @param toHour     end of the last hour, 1 to 24
    /// @param pAdjusted  Benjamini–Hochberg adjusted p-value
    /// @param strength   consistency, 0.7 to 1; not a confidence
    /// @param significant whether it may become a recommendation
    /// @param grain      what was compared
    public record Pattern(
            boolean peak,
            List<DayOfWeek> days,
            int fromHour,
            int toHour,
            double lift,
            double pAdjusted,
            double strength,
            boolean significant,
            Grain grain) {
        public Pattern {
            days = List.copyOf(days);
        }

        /// How far above or below the average, over all its hours.
        public double weight() {
            return Math.abs(lift - 1) * (toHour - fromHour);
        }
    }

    /// What a pattern is a pattern of. The wider ones repeat what hours and days say.
    public enum Grain {
        HOURS,
        DAY,
        QUARTER_OF_DAY,
        PART_OF_WEEK;

        /// Whether a reader needs it beside hours and days.
        public boolean wide() {
            return this == QUARTER_OF_DAY || this == PART_OF_WEEK;
        }
    }

    /// @param total    money of one day, exact; the hours' amounts add up to it
    /// @param strategy `conservative`, `balanced` or `aggressive`
    /// @param hours    24, by hour
    public record Schedule(BigDecimal total, String strategy, List<Hour> hours) {
        public Schedule {
            hours = List.copyOf(hours);
        }
    }

    /// @param multiplier weight relative to an average hour before rounding
    /// @param effective  what the money amounts to relative to an even split
    public record Hour(int hour, double multiplier, double effective, BigDecimal amount) {}

    /// The metric's outcome per day.
    ///
    /// @param scheduled       under the schedule, 95 % range
    /// @param even            of the same money spread evenly
    /// @param gain            schedule minus even split, 90 % range
    /// @param gainProbability P(gain > 0), 0 to 1, if the hours keep returning what they did
    public record Prediction(Estimate scheduled, double even, Estimate gain, double gainProbability) {}
}
