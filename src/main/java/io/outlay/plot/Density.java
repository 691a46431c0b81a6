package io.outlay.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A smooth outline of many draws, for drawing only: Gaussian kernels on 200 bins, bandwidth by Silverman's rule
/// (Silverman 1986, Density Estimation for Statistics and Data Analysis, eq. 3.31).
///
/// @param points by rising x, at least two
public record Density(List<Point> points) {
    private static final int BINS = 200;
    private static final double REACH = 3;

    public Density {
        points = List.copyOf(points);
    }

    /// @param y per unit of x
    public record Point(double x, double y) {}

    /// @param draws at least one, in any order
    public static Density of(double... draws) {
        var sorted = draws.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double mean = Arrays.stream(sorted).average().orElse(0);
        double variance =
                Arrays.stream(sorted).map(d -> (d - mean) * (d - mean)).sum() / Math.max(1, n - 1);
        double quartiles = (sorted[(int) (0.75 * (n - 1))] - sorted[(int) (0.25 * (n - 1))]) / 1.34;
        double spread = quartiles > 0 ? Math.min(Math.sqrt(variance), quartiles) : Math.sqrt(variance);
        double width = 0.9 * spread * Math.pow(n, -0.2);
        if (!(width > 0)) {
            width = Math.max(Math.abs(mean) * 1e-3, 1e-9);
        }
        double low = sorted[0] - REACH * width;
        double bin = (sorted[n - 1] + REACH * width - low) / BINS;
        var counts = new double[BINS + 1];
        for (double draw : sorted) {
            double place = (draw - low) / bin;
            int left = Math.min((int) place, BINS - 1);
            counts[left] += 1 - (place - left);
            counts[left + 1] += place - left;
        }
        int reach = (int) Math.ceil(REACH * width / bin);
        var points = new ArrayList<Point>();
        for (int i = 0; i <= BINS; i++) {
            double sum = 0;
            for (int j = Math.max(0, i - reach); j <= Math.min(BINS, i + reach); j++) {
                double z = (i - j) * bin / width;
                sum += counts[j] * Math.exp(-z * z / 2);
            }
            points.add(new Point(low + i * bin, sum / (n * width * Math.sqrt(2 * Math.PI))));
        }
        return new Density(points);
    }

    /// Between the points; 0 outside.
    public double at(double x) {
        for (int i = 1; i < points.size(); i++) {
            var left = points.get(i - 1);
            var right = points.get(i);
            if (x >= left.x() && x <= right.x()) {
                return left.y() + (x - left.x()) / (right.x() - left.x()) * (right.y() - left.y());
            }
        }
        return 0;
    }
}
