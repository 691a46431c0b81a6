package io.outlay.engine.dayparts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.daypart.DaypartBudget;
import io.outlay.domain.daypart.DaypartGrouping;
import io.outlay.domain.daypart.DaypartHour;
import io.outlay.domain.daypart.DaypartKind;
import io.outlay.domain.daypart.DaypartPattern;
import io.outlay.domain.daypart.DaypartStrategy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ScheduleMakerTest {
    private final ScheduleMaker maker = new ScheduleMaker();

    private static DaypartBudget budget(String total, String currency, DaypartStrategy strategy) {
        return new DaypartBudget(new BigDecimal(total), currency, strategy, List.of());
    }

    private static DaypartPattern pattern(int hour, DaypartKind kind, double strength, boolean significant) {
        return new DaypartPattern(DaypartGrouping.HOUR, hour, kind, 2, strength, OptionalDouble.of(0.01), significant);
    }

    /// The example of the rules: 3 peaks at 1.5 and 6 valleys at 0.5, a peak really gets 1.6 times.
    @Test
    void statesTheEffectiveMultiplier() {
        var patterns = new ArrayList<DaypartPattern>();
        for (int hour = 0; hour < 6; hour++) {
            patterns.add(pattern(hour, DaypartKind.VALLEY, 0.8, true));
        }
        for (int hour = 18; hour < 21; hour++) {
            patterns.add(pattern(hour, DaypartKind.PEAK, 0.8, true));
        }
        var schedule = maker.make(budget("1000.00", "EUR", DaypartStrategy.BALANCED), patterns);
        assertThat(schedule.hours().get(18).effective()).isCloseTo(1.6, within(1e-12));
        assertThat(schedule.sum()).isEqualTo(new BigDecimal("1000.00"));
    }

    @Test
    void eachStrategyHasItsMultipliers() {
        var patterns = List.of(
                pattern(20, DaypartKind.PEAK, 0.8765, true),
                pattern(3, DaypartKind.VALLEY, 0.8, true),
                pattern(4, DaypartKind.VALLEY, 0.8, false));
        assertThat(multipliers(budget("10", "EUR", DaypartStrategy.CONSERVATIVE), patterns))
                .containsEntry(20, "1.2")
                .containsEntry(3, "0.8")
                .containsEntry(4, "1");
        assertThat(multipliers(budget("10", "EUR", DaypartStrategy.AGGRESSIVE), patterns))
                .containsEntry(20, "2.8765")
                .containsEntry(3, "0.25")
                .containsEntry(4, "1");
    }

    private java.util.Map<Integer, String> multipliers(DaypartBudget budget, List<DaypartPattern> patterns) {
        var map = new java.util.HashMap<Integer, String>();
        maker.make(budget, patterns)
                .hours()
                .forEach(hour -> map.put(hour.hour(), hour.multiplier().toPlainString()));
        return map;
    }

    @Test
    void amountsAreInTheCurrencysOwnUnits() {
        var yen = maker.make(budget("1000", "JPY", DaypartStrategy.BALANCED), List.of());
        assertThat(yen.hours()).extracting(DaypartHour::amount).contains(new BigDecimal("42"), new BigDecimal("41"));
        var dinar = maker.make(budget("1.000", "KWD", DaypartStrategy.BALANCED), List.of());
        assertThat(dinar.hours().getFirst().amount()).isEqualTo(new BigDecimal("0.042"));
        assertThatThrownBy(() -> budget("10.5", "JPY", DaypartStrategy.BALANCED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anyOwnMultipliersSpendTheWholeTotal() {
        var random =
                java.util.random.RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        for (int round = 0; round < 2_000; round++) {
            var own = new ArrayList<BigDecimal>();
            for (int hour = 0; hour < 24; hour++) {
                own.add(random.nextInt(5) == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextLong(10, 1001), 2));
            }
            own.set(random.nextInt(24), BigDecimal.ONE);
            var total = BigDecimal.valueOf(random.nextLong(0, 1_000_000_00L), 2);
            var schedule = maker.make(new DaypartBudget(total, "EUR", DaypartStrategy.OWN, own), List.of());
            assertThat(schedule.sum()).isEqualTo(total);
            assertThat(schedule.hours())
                    .allSatisfy(hour -> assertThat(hour.amount().signum()).isNotNegative());
        }
    }

    @Test
    void ownMultipliersOutsideTheirRangeAreRefused() {
        for (var bad : List.of("-1", "0.09", "10.1")) {
            var own = new ArrayList<>(Collections.nCopies(24, BigDecimal.ONE));
            own.set(5, new BigDecimal(bad));
            assertThatThrownBy(() -> new DaypartBudget(BigDecimal.TEN, "EUR", DaypartStrategy.OWN, own))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new DaypartBudget(
                        BigDecimal.TEN, "EUR", DaypartStrategy.OWN, Collections.nCopies(24, BigDecimal.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
