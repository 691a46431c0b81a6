package io.outlay.engine.dayparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.data.HourlySample;
import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.domain.daypart.DaypartRequest;
import io.outlay.domain.daypart.DaypartShift;
import io.outlay.progress.Monitor;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeakShiftFinderTest {
    private static final DaypartRequest CVR = DaypartRequest.of(DaypartMetric.CVR, ZoneOffset.UTC);

    private static SimulatedCampaign peakAt(int first, double lift) {
        var hours = new double[24];
        Arrays.fill(hours, 1);
        for (int hour = first; hour < first + 3; hour++) {
            hours[hour] = lift;
        }
        return new SimulatedCampaign("c", 60, 0.04, 50, 1, 0.2, hours);
    }

    private static List<HourlySample> moved(int before, int now, double lift, long seed) {
        var random = SimulatedCampaign.random(seed);
        var rows = new ArrayList<>(peakAt(before, lift).days(0, 20, random));
        rows.addAll(peakAt(now, lift).days(20, 10, random));
        return rows;
    }

    private static Optional<DaypartShift> find(List<HourlySample> rows) {
        return new PeakShiftFinder(1).find(CVR, rows, Monitor.silent());
    }

    @Test
    void aMovedPeakIsFoundAndOneThatStaysIsNot() {
        int found = 0;
        for (int seed = 0; seed < 20; seed++) {
            var shift = find(moved(9, 13, 2, seed));
            found += shift.filter(it -> it.significant() && it.before() == 9 && it.now() == 13)
                            .isPresent()
                    ? 1
                    : 0;
        }
        System.out.printf("moved peaks found: %d of 20%n", found);
        assertThat(found).isGreaterThanOrEqualTo(18);
        assertThat(find(moved(9, 9, 2, 1))).isEmpty();
    }

    @Test
    void chanceRarelyLooksLikeAMove() {
        int wrong = 0;
        for (int seed = 0; seed < 200; seed++) {
            wrong += find(moved(9, 9, 1, 1000 + seed))
                            .filter(DaypartShift::significant)
                            .isPresent()
                    ? 1
                    : 0;
        }
        System.out.printf("moves found where nothing moved: %d of 200, stated 10%n", wrong);
        assertThat(wrong).isLessThanOrEqualTo(10);
    }

    @Test
    void tooFewDaysSayNothing() {
        var random = SimulatedCampaign.random(1);
        assertThat(find(peakAt(9, 2).days(0, 14, random))).isEmpty();
        assertThat(find(List.of())).isEmpty();
    }
}
