package io.outlay.engine.dayparts;

/// Weighted mean of some samples and how well it is known.
///
/// @param n        samples
/// @param weight   sum of the weights
/// @param mean     ratio of sums
/// @param sd       weighted standard deviation, with weights of mean 1 and n − 1; 0 for one sample
/// @param variance of the mean: the sums of each day taken together (hours of a day share their luck), never below what
///                 the scatter of all samples implies; infinite with fewer than two days
/// @param freedom  degrees of freedom of that variance
record GroupMean(int n, double weight, double mean, double sd, double variance, double freedom) {

    /// @param members numbers of the samples, in order of time
    static GroupMean of(MetricSamples samples, int[] members) {
        double weight = 0;
        double sum = 0;
        for (int i : members) {
            weight += samples.weight[i];
            sum += samples.weight[i] * samples.x[i];
        }
        if (members.length == 0) {
            return new GroupMean(0, 0, 0, 0, Double.POSITIVE_INFINITY, 0);
        }
        return around(sum / weight, weight, samples, members);
    }

    private static GroupMean around(double mean, double weight, MetricSamples samples, int[] members) {
        int n = members.length;
        var days = new Days();
        double squares = 0;
        for (int i : members) {
            double w = samples.weight[i];
            double off = samples.x[i] - mean;
            squares += w * off * off;
            days.add(samples.day[i], w, w * off);
        }
        days.close();
        double sd = n < 2 ? 0 : Math.sqrt(squares * n / weight / (n - 1));
        if (days.count < 2) {
            return new GroupMean(n, weight, mean, sd, Double.POSITIVE_INFINITY, 0);
        }
        double own = days.count / (days.count - 1.0) * days.squares / (weight * weight);
        double effective = weight * weight / days.weightSquares;
        return new GroupMean(
                n, weight, mean, sd, Math.max(own, samples.leastVariance(weight)), Math.max(1, effective - 1));
    }

    /// Adds up one day after the other.
    private static final class Days {
        private int count;
        private double squares;
        private double weightSquares;
        private int day = -1;
        private double weight;
        private double sum;

        void add(int ofDay, double w, double off) {
            if (ofDay != day) {
                close();
                day = ofDay;
                count++;
            }
            weight += w;
            sum += off;
        }

        void close() {
            squares += sum * sum;
            weightSquares += weight * weight;
            sum = 0;
            weight = 0;
        }
    }
}
