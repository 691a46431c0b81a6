package io.outlay.engine.dayparts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DaypartArithmeticRulesTest {

    @Test
    void randomSplitsLoseNoUnitAndStayWithinOneOfTheExactShare() {
        var random =
                java.util.random.RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        for (int round = 0; round < 3_000; round++) {
            int hours = 1 + random.nextInt(48);
            var weights = new ArrayList<BigDecimal>();
            for (int i = 0; i < hours; i++) {
                int kind = random.nextInt(4);
                weights.add(
                        kind == 0
                                ? BigDecimal.ZERO
                                : new BigDecimal(BigInteger.valueOf(random.nextLong(1, 100_000)), random.nextInt(6)));
            }
            weights.set(random.nextInt(hours), BigDecimal.ONE);
            var total = BigInteger.valueOf(random.nextLong(0, round % 3 == 0 ? 60 : 1_000_000_000_000_000L));
            var units = LargestRemainder.split(total, weights);
            assertThat(units.stream().reduce(BigInteger.ZERO, BigInteger::add)).isEqualTo(total);
            var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            for (int i = 0; i < hours; i++) {
                var exact = new BigDecimal(total).multiply(weights.get(i)).divide(sum, 40, RoundingMode.HALF_EVEN);
                assertThat(new BigDecimal(units.get(i)).subtract(exact).abs()).isLessThanOrEqualTo(BigDecimal.ONE);
                assertThat(weights.get(i).signum() == 0 && units.get(i).signum() != 0)
                        .as("an hour that is off gets nothing")
                        .isFalse();
            }
        }
    }

    @Test
    void unitsLeftGoToTheEarlierHourWhenPartsAreEqual() {
        assertThat(LargestRemainder.split(BigInteger.valueOf(5), Collections.nCopies(3, BigDecimal.ONE)))
                .containsExactly(BigInteger.TWO, BigInteger.TWO, BigInteger.ONE);
        assertThat(LargestRemainder.split(BigInteger.TEN, List.of(new BigDecimal("0.5"), new BigDecimal("1.00"))))
                .containsExactly(BigInteger.valueOf(3), BigInteger.valueOf(7));
        assertThat(LargestRemainder.split(BigInteger.ZERO, List.of(BigDecimal.ONE)))
                .containsExactly(BigInteger.ZERO);
    }

    @Test
    void refusesWeightsThatShareNothing() {
        assertThatThrownBy(() -> LargestRemainder.split(BigInteger.ONE, List.of(BigDecimal.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> LargestRemainder.split(BigInteger.ONE, List.of(BigDecimal.ONE, BigDecimal.ONE.negate())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Student's t at 0.975 from tables: 12.7062 (1 degree), 2.0452 (29 is normal here, 28 gives 2.0484).
    @Test
    void intervalUsesStudentBelowThirtyAndTheNormalFromThere() {
        assertThat(MeanInterval.of(1.0, 3.0).critical()).isCloseTo(12.7062047, within(1e-6));
        var twentyNine = new double[29];
        twentyNine[0] = 1;
        assertThat(MeanInterval.of(twentyNine).critical()).isCloseTo(2.0484071, within(1e-6));
        var thirty = new double[30];
        thirty[0] = 1;
        assertThat(MeanInterval.of(thirty).critical()).isEqualTo(1.959964);
        assertThatThrownBy(() -> MeanInterval.of(1.0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void adjustedPValuesAreMonotoneAtMostOneAndInTheirOwnOrder() {
        assertThat(BenjaminiHochberg.adjust(0.9, 0.001, 0.04, 0.3, 0.02))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0.9, 0.005, 0.2 / 3, 0.375, 0.05);
        assertThat(BenjaminiHochberg.adjust(1.0, 1.0, 1.0)).containsExactly(1.0, 1.0, 1.0);
        assertThat(BenjaminiHochberg.adjust()).isEmpty();
        assertThat(BenjaminiHochberg.rejected(0.1, 0.1)).isTrue();
        assertThat(BenjaminiHochberg.rejected(0.1001, 0.1)).isFalse();
    }

    @Test
    void strengthOfPeaksAndValleysSaturatesAndNeedsAPositiveMeanForSteadiness() {
        assertThat(Strength.of(1.1, OptionalDouble.of(0.5), 1.2)).isCloseTo(0.55, within(1e-12));
        assertThat(Strength.of(1.5, OptionalDouble.of(1), 1.2)).isCloseTo(0.85, within(1e-12));
        assertThat(Strength.of(0.5, OptionalDouble.of(1), 1.2)).isCloseTo(0.85, within(1e-12));
        assertThat(Strength.of(0, OptionalDouble.empty(), 1.2)).isCloseTo(0.7, within(1e-12));
        assertThat(Strength.of(1, OptionalDouble.of(0), 1.2)).isCloseTo(0.3, within(1e-12));
        assertThatThrownBy(() -> Strength.of(1.5, OptionalDouble.empty(), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ewmaStartsAtTheFirstValue() {
        assertThat(Ewma.last(0.2, 2, 3, 1, 4)).isCloseTo(2.368, within(1e-12));
        assertThat(Ewma.last(0.2, 7)).isEqualTo(7);
        assertThat(Ewma.last(1, 7, 9)).isEqualTo(9);
        assertThatThrownBy(() -> Ewma.last(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsShrinkTowardsOneTheMoreTheLessWasSeen() {
        assertThat(Shrinkage.gammaPoisson(1.3, 40, 12, 8)).isCloseTo(64.0 / 48, within(1e-12));
        var shrunken = Shrinkage.counts(new double[] {0, 3, 900}, new double[] {0, 1, 300});
        assertThat(shrunken[0].index()).isEqualTo(1);
        assertThat(shrunken[0].borrowed()).isEqualTo(1);
        assertThat(shrunken[1].index()).isBetween(1.0, 3.0);
        assertThat(shrunken[1].borrowed()).isGreaterThan(shrunken[2].borrowed());
        assertThat(shrunken[2].index()).isBetween(2.9, 3.0);
    }

    /// By hand: weights 1, 1, 1; mean 1; Q = 2; (2 − 2)/(3 − 1) = 0, so everything is borrowed.
    @Test
    void amountsShrinkByTheVarianceBetweenCells() {
        var same = Shrinkage.amounts(new double[] {0, 1, 2}, new double[] {1, 1, 1});
        assertThat(same[0].index()).isEqualTo(1);
        assertThat(same[0].borrowed()).isEqualTo(1);
        // Q = 200, between = (200 − 2)/(300 − 100) = 0.99, borrowed = 0.01/(0.01 + 0.99).
        var apart = Shrinkage.amounts(new double[] {0, 1, 2}, new double[] {0.01, 0.01, 0.01});
        assertThat(apart[2].borrowed()).isCloseTo(0.01, within(1e-12));
        assertThat(apart[2].index()).isCloseTo(1.99, within(1e-12));
        var empty = Shrinkage.amounts(new double[] {0, 2, 1}, new double[] {Double.POSITIVE_INFINITY, 0.01, 0.01});
        assertThat(empty[0].index()).isEqualTo(1);
    }
}
