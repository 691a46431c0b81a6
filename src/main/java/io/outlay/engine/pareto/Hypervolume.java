package io.outlay.engine.pareto;

import java.util.Arrays;
import java.util.Comparator;

/// The volume that points dominate up to a reference, all objectives minimised. In two dimensions by a sweep, above by
/// inclusion and exclusion of limited sets (While, Bradstreet and Barone, A fast way of calculating exact hypervolumes,
/// IEEE Trans. Evol. Comp. 16, 2012).
public final class Hypervolume {
    private Hypervolume() {}

    /// @param points    [point][objective]; those that do not dominate the reference count nothing
    /// @param reference of the same length as a point
    public static double of(double[][] points, double[] reference) {
        var inside = Arrays.stream(points)
                .filter(point -> dominatesStrictly(point, reference))
                .toArray(double[][]::new);
        return inside.length == 0 ? 0 : volume(undominated(inside), reference, reference.length);
    }

    private static boolean dominatesStrictly(double[] point, double[] reference) {
        for (int i = 0; i < reference.length; i++) {
            if (!(point[i] < reference[i])) {
                return false;
            }
        }
        return true;
    }

    /// @param points   not dominated by each other, from the worst of the last objective on
    /// @param dimension objectives that count, from the first on
    private static double volume(double[][] points, double[] reference, int dimension) {
        if (dimension == 1) {
            double best = reference[0];
            for (var point : points) {
                best = Math.min(best, point[0]);
            }
            return reference[0] - best;
        }
        if (dimension == 2) {
            return area(points, reference);
        }
        int last = dimension - 1;
        var sorted = points.clone();
        Arrays.sort(
                sorted,
                Comparator.comparingDouble((double[] point) -> point[last]).reversed());
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += exclusive(sorted, i, reference, dimension);
        }
        return sum;
    }

    /// What point i dominates and no later point does. All later points are at least as good in the last objective, so
    /// the slab is as deep as the point and the rest has one dimension less.
    private static double exclusive(double[][] sorted, int i, double[] reference, int dimension) {
        int last = dimension - 1;
        var point = sorted[i];
        double base = 1;
        for (int k = 0; k < last; k++) {
            base *= reference[k] - point[k];
        }
        var limited = new double[sorted.length - i - 1][];
        for (int j = 0; j < limited.length; j++) {
            limited[j] = new double[last];
            for (int k = 0; k < last; k++) {
                limited[j][k] = Math.max(sorted[i + 1 + j][k], point[k]);
            }
        }
        double covered = limited.length == 0 ? 0 : volume(undominated(limited), Arrays.copyOf(reference, last), last);
        return (reference[last] - point[last]) * (base - covered);
    }

    private static double area(double[][] points, double[] reference) {
        var sorted = points.clone();
        Arrays.sort(
                sorted,
                Comparator.comparingDouble((double[] point) -> point[0]).thenComparingDouble(point -> point[1]));
        double sum = 0;
        double height = reference[1];
        for (var point : sorted) {
            if (point[1] < height) {
                sum += (reference[0] - point[0]) * (height - point[1]);
                height = point[1];
            }
        }
        return sum;
    }

    private static double[][] undominated(double[][] points) {
        var sorted = points.clone();
        Arrays.sort(sorted, Arrays::compare);
        var kept = new double[sorted.length][];
        int count = 0;
        for (var point : sorted) {
            boolean dominated = false;
            for (int k = 0; k < count && !dominated; k++) {
                dominated = atLeastAsGood(kept[k], point);
            }
            if (!dominated) {
                kept[count++] = point;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    static boolean atLeastAsGood(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] > b[i]) {
                return false;
            }
        }
        return true;
    }
}
