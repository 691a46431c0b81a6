package io.outlay.feature.dayparts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The hours of a day as few intervals with one bid each, as platforms take them. Of all ways to cut the day, the one
/// whose bids differ least from the hours' own multipliers (least squares by dynamic programming; Bellman, Commun. ACM
/// 4 (1961)). Hours that are off belong to no interval unless there would be too many.
final class BidIntervals {
    /// Google Ads and Microsoft Advertising take so many a day.
    static final int MOST = 6;

    private static final int HOURS = 24;
    private static final int LEAST_PERCENT = 10;
    private static final int GREATEST_PERCENT = 1000;

    private BidIntervals() {}

    /// @param from    first hour
    /// @param to      hour at which it ends, at most 24
    /// @param percent of the usual bid, 10 to 1000
    record Interval(int from, int to, int percent) {}

    /// @param multipliers 24, at least one above 0
    static List<Interval> of(double[] multipliers) {
        var cost = new double[MOST + 1][HOURS + 1];
        var start = new int[MOST + 1][HOURS + 1];
        for (var row : cost) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        cost[0][0] = 0;
        for (int end = 1; end <= HOURS; end++) {
            for (int used = 0; used <= MOST; used++) {
                if (multipliers[end - 1] == 0 && cost[used][end - 1] < cost[used][end]) {
                    cost[used][end] = cost[used][end - 1];
                    start[used][end] = -1;
                }
                for (int from = 0; used > 0 && from < end; from++) {
                    double sum = cost[used - 1][from] + misfit(multipliers, from, end);
                    if (sum < cost[used][end] - 1e-12) {
                        cost[used][end] = sum;
                        start[used][end] = from;
                    }
                }
            }
        }
        int used = 0;
        for (int count = 1; count <= MOST; count++) {
            used = cost[count][HOURS] < cost[used][HOURS] - 1e-12 ? count : used;
        }
        return intervals(multipliers, start, used);
    }

    private static List<Interval> intervals(double[] multipliers, int[][] start, int count) {
        var intervals = new ArrayList<Interval>();
        int used = count;
        int end = HOURS;
        while (end > 0) {
            int from = start[used][end];
            if (from < 0) {
                end--;
            } else {
                int percent = (int) Math.round(100 * mean(multipliers, from, end));
                intervals.addFirst(new Interval(from, end, Math.clamp(percent, LEAST_PERCENT, GREATEST_PERCENT)));
                end = from;
                used--;
            }
        }
        return intervals;
    }

    private static double mean(double[] multipliers, int from, int to) {
        double sum = 0;
        for (int hour = from; hour < to; hour++) {
            sum += multipliers[hour];
        }
        return sum / (to - from);
    }

    private static double misfit(double[] multipliers, int from, int to) {
        double mean = mean(multipliers, from, to);
        double misfit = 0;
        for (int hour = from; hour < to; hour++) {
            misfit += (multipliers[hour] - mean) * (multipliers[hour] - mean);
        }
        return misfit;
    }
}
