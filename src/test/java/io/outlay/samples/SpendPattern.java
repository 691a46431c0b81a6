package io.outlay.samples;

import java.time.LocalDate;

/// How a channel's weekly spend moves: a level, the season, slow swings, test weeks far below and pushes far above.
///
/// @param level     usual spend per week
/// @param season    how strongly the channel follows the season, 0 for not at all
/// @param swing     standard deviation of the logarithm of the slow swings
/// @param lowChance chance of a test week
/// @param lowFrom   smallest part of the level in a test week
/// @param lowTo     largest part of the level in a test week
record SpendPattern(
        double level,
        double season,
        double swing,
        double lowChance,
        double lowFrom,
        double lowTo,
        double highChance,
        double highFrom,
        double highTo) {
    private static final double MEMORY = 0.35;

    double[] weeks(LocalDate firstWeek, int count, Dice dice) {
        var spend = new double[count];
        double state = dice.normal();
        for (int week = 0; week < count; week++) {
            state = MEMORY * state + StrictMath.sqrt(1 - MEMORY * MEMORY) * dice.normal();
            double factor = StrictMath.exp(swing * state - swing * swing / 2);
            double draw = dice.uniform();
            double low = dice.uniform(lowFrom, lowTo);
            double high = dice.uniform(highFrom, highTo);
            if (draw < lowChance) {
                factor = low;
            } else if (draw < lowChance + highChance) {
                factor = high;
            }
            double followed = 1 + season * (Season.advertising(firstWeek.plusWeeks(week)) - 1);
            spend[week] = level * followed * factor;
        }
        return spend;
    }
}
