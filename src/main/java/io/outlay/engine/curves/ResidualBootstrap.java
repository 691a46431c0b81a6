package io.outlay.engine.curves;

import io.outlay.domain.curve.CurveFit;
import io.outlay.domain.curve.CurveFits;
import io.outlay.engine.Seeds;
import io.outlay.progress.Monitor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Intervals of one family's parameters that assume no distribution of the errors: residuals, made as large as the
/// errors were by √(n/(n − p)), are drawn with replacement, added to the fitted curve, and fitted again (Efron &
/// Tibshirani, An Introduction to the Bootstrap, 1993, chapter 9; percentile intervals). Residuals count as
/// exchangeable whatever their weight and order.
public final class ResidualBootstrap {
    private ResidualBootstrap() {}

    /// @param low  percentile of (1 − confidence)/2
    /// @param high percentile of (1 + confidence)/2
    public record Ends(double low, double high) {}

    /// @param fit       one of the fits that has a curve
    /// @param resamples at least 100
    /// @param seed      the same seed gives the same ends
    /// @return by parameter name, `baseline` and the carry-over's included
    public static Map<String, Ends> of(CurveFits fits, CurveFit fit, int resamples, long seed, Monitor monitor) {
        Curves.require(resamples >= 100, "a bootstrap needs at least 100 resamples");
        var solved = SolvedFamily.again(fits, fit);
        var rows = solved.rows();
        int n = rows.size();
        var residuals = solved.residuals();
        double mean = Arrays.stream(residuals).average().orElse(0);
        double wider = Math.sqrt((double) n / solved.freedom());
        var fitted = new double[n];
        var errors = new double[n];
        for (int i = 0; i < n; i++) {
            fitted[i] = rows.y[i] - residuals[i];
            errors[i] = (residuals[i] - mean) * wider * Math.sqrt(rows.weight[i]);
        }
        var random = Seeds.stream(seed);
        var solver = new FamilySolver(fits.loss(), monitor);
        var values = new LinkedHashMap<String, double[]>();
        for (int r = 0; r < resamples; r++) {
            monitor.check();
            var y = new double[n];
            for (int i = 0; i < n; i++) {
                y[i] = fitted[i] + errors[random.nextInt(n)] / Math.sqrt(rows.weight[i]);
            }
            var again = solver.solve(
                    solved.form(),
                    rows.answering(y),
                    solved.problem().withBaseline,
                    List.of(solved.minimum().logs()));
            keep(values, again, r, resamples);
        }
        var ends = new LinkedHashMap<String, Ends>();
        double outside = (1 - fits.confidence()) / 2;
        values.forEach((name, all) -> {
            Arrays.sort(all);
            ends.put(name, new Ends(quantile(all, outside), quantile(all, 1 - outside)));
        });
        return ends;
    }

    private static void keep(Map<String, double[]> values, SolvedFamily solved, int at, int of) {
        var minimum = solved.minimum();
        var form = solved.form();
        values.computeIfAbsent("beta", name -> new double[of])[at] = minimum.beta();
        for (int j = 0; j < form.dimensions(); j++) {
            values.computeIfAbsent(form.name(j), name -> new double[of])[at] = form.parameter(minimum.logs(), j);
        }
        if (solved.problem().withBaseline) {
            values.computeIfAbsent("baseline", name -> new double[of])[at] = minimum.baseline();
        }
    }

    /// Between the order statistics (Hyndman & Fan's type 7).
    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
