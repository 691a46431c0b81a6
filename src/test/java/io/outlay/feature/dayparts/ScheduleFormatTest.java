package io.outlay.feature.dayparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.daypart.DaypartBudget;
import io.outlay.domain.daypart.DaypartSchedule;
import io.outlay.domain.daypart.DaypartStrategy;
import io.outlay.engine.dayparts.ScheduleMaker;
import io.outlay.feature.dayparts.BidIntervals.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleFormatTest {
    /// Off at night, 1.5 in the evening.
    private static DaypartSchedule schedule() {
        var own = new ArrayList<>(Collections.nCopies(24, BigDecimal.ONE));
        for (int hour = 0; hour < 6; hour++) {
            own.set(hour, BigDecimal.ZERO);
        }
        own.set(6, new BigDecimal("0.4"));
        for (int hour = 18; hour < 22; hour++) {
            own.set(hour, new BigDecimal("1.5"));
        }
        return new ScheduleMaker()
                .make(new DaypartBudget(new BigDecimal("100.00"), "EUR", DaypartStrategy.OWN, own), List.of());
    }

    @Test
    void googleTakesIntervalsWithBidsAndLeavesOutWhatIsOff() {
        var lines = ScheduleFormat.GOOGLE
                .write(schedule(), List.of("Search, brand", "=1+1"))
                .split("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).isEqualTo("Campaign,Ad Schedule");
        assertThat(lines[1])
                .startsWith("\"Search, brand\",\"(Monday@40%[06:00-07:00]);(Monday@100%[07:00-18:00]);"
                        + "(Monday@150%[18:00-22:00]);(Monday@100%[22:00-24:00]);(Tuesday@40%");
        assertThat(lines[1].split(";")).hasSize(28);
        assertThat(lines[2]).startsWith("\"'=1+1\",");
    }

    @Test
    void microsoftTakesTheSameIntervalsAsAdjustments() {
        var lines = ScheduleFormat.MICROSOFT.write(schedule(), List.of("c")).split("\r\n");
        assertThat(lines).hasSize(2 + 28);
        assertThat(lines[2]).isEqualTo("Campaign DayTime Criterion,Active,,\"c\",Monday,6,0,7,0,-60");
        assertThat(lines[4]).isEqualTo("Campaign DayTime Criterion,Active,,\"c\",Monday,18,0,22,0,50");
        int cells = lines[0].split(",", -1).length;
        assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(cells));
    }

    @Test
    void gridsAreOnFromHalfOfTheUsualBid() {
        var meta = ScheduleFormat.META.write(schedule(), List.of()).split("\r\n");
        assertThat(meta).hasSize(8);
        assertThat(meta[1]).isEqualTo("Monday,0,0,0,0,0,0,0" + ",1".repeat(17));
        var tiktok = ScheduleFormat.TIKTOK.write(schedule(), List.of()).split("\r\n");
        assertThat(tiktok[0]).startsWith("Day,00:00,00:30,01:00").endsWith("23:30");
        assertThat(tiktok[7]).isEqualTo("Sunday" + ",0".repeat(14) + ",1".repeat(34));
    }

    @Test
    void sixIntervalsAreTheBestOfAllCuts() {
        var many = new double[24];
        for (int hour = 0; hour < 24; hour++) {
            many[hour] = 0.5 + hour % 4 * 0.4;
        }
        var intervals = BidIntervals.of(many);
        assertThat(intervals).hasSize(BidIntervals.MOST);
        assertThat(intervals.getFirst().from()).isZero();
        assertThat(intervals.getLast().to()).isEqualTo(24);
        for (int i = 1; i < intervals.size(); i++) {
            assertThat(intervals.get(i).from()).isEqualTo(intervals.get(i - 1).to());
        }
        var even = new double[24];
        Arrays.fill(even, 1);
        assertThat(BidIntervals.of(even)).containsExactly(new Interval(0, 24, 100));
        var extreme = new double[24];
        extreme[3] = 20;
        extreme[4] = 0.01;
        assertThat(BidIntervals.of(extreme)).containsExactly(new Interval(3, 4, 1000), new Interval(4, 5, 10));
    }
}
