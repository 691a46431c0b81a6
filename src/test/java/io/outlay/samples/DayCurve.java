package io.outlay.samples;

import java.util.ArrayList;
import java.util.List;

/// How a channel's day runs: where impressions and spend fall, and how well an hour's spend converts. Splits a day into
/// hours whose sums are the day's figures exactly.
///
/// @param traffic 24 relative amounts of spend
/// @param returns 24 relative returns per unit of spend
record DayCurve(List<Double> traffic, List<Double> returns) {
    static final DayCurve EVENING = new DayCurve(
            List.of(
                    0.45, 0.30, 0.22, 0.18, 0.20, 0.32, 0.55, 0.80, 0.95, 1.05, 1.10, 1.12, 1.15, 1.10, 1.08, 1.08,
                    1.12, 1.20, 1.35, 1.50, 1.55, 1.40, 1.05, 0.70),
            List.of(
                    0.60, 0.60, 0.60, 0.60, 0.60, 0.60, 0.90, 0.90, 0.90, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95,
                    1.00, 1.00, 1.60, 1.60, 1.60, 1.60, 0.90, 0.75));

    DayCurve {
        traffic = List.copyOf(traffic);
        returns = List.copyOf(returns);
    }

    List<CampaignHour> split(CampaignDay day, Dice dice) {
        var spendWeights = new double[24];
        var orderWeights = new double[24];
        for (int hour = 0; hour < 24; hour++) {
            spendWeights[hour] = traffic.get(hour) * dice.jitter(0.10);
        }
        long[] spend = Shares.of(day.spend(), spendWeights);
        long[] impressions = Shares.of(day.impressions(), jittered(spendWeights, dice));
        long[] clicks = Shares.of(day.clicks(), jittered(asWeights(impressions), dice));
        long[] linkClicks = Shares.of(day.linkClicks(), asWeights(clicks));
        for (int hour = 0; hour < 24; hour++) {
            orderWeights[hour] = spend[hour] * returns.get(hour);
        }
        long[] halves =
                day.conversionHalves() == 0 ? new long[24] : dice.multinomial(day.conversionHalves(), orderWeights);
        long[] revenue = Shares.of(day.revenue(), jittered(asWeights(halves), dice));
        var hours = new ArrayList<CampaignHour>();
        for (int hour = 0; hour < 24; hour++) {
            hours.add(new CampaignHour(
                    day.campaign(),
                    day.date(),
                    hour,
                    spend[hour],
                    impressions[hour],
                    clicks[hour],
                    linkClicks[hour],
                    halves[hour],
                    revenue[hour]));
        }
        return hours;
    }

    private static double[] jittered(double[] weights, Dice dice) {
        var result = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            result[i] = weights[i] * dice.jitter(0.10);
        }
        return result;
    }

    private static double[] asWeights(long[] counts) {
        var weights = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            weights[i] = counts[i];
        }
        return weights;
    }
}
