package io.outlay.domain.search;

import io.outlay.domain.Interval;
import java.util.OptionalInt;

/// A test of one channel and what it is worth. Outcomes are in the plan's unit.
///
/// @param change        of the channel's spend, as a share of what it would get without the test
/// @param weeks         of the test
/// @param spend         of the channel per week while tested
/// @param effect        on the outcome per week that the curves expect
/// @param detectable    smallest effect per week that the test tells from none with a chance of 80 % (two-sided, 5 %)
/// @param power         chance that the test tells the expected effect from none, over the draws
/// @param requiredWeeks test weeks after which the expected effect is told with a chance of 80 %; absent above two
///                      years
/// @param value         expected value of the information: what the following plan gains by it
/// @param cost          outcome that the test costs against following the plan at once; money is counted at what it
///                      brings in the plan
public record TestPlan(
        String channel,
        double change,
        int weeks,
        double spend,
        Interval effect,
        double detectable,
        double power,
        OptionalInt requiredWeeks,
        double value,
        double cost) {

    public double net() {
        return value - cost;
    }
}
