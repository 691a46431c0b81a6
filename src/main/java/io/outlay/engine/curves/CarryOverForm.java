package io.outlay.engine.curves;

import io.outlay.domain.curve.Adstock;
import java.util.List;

/// A carry-over as the fitter sees it: the logarithms of its parameters in a box that reaches from next to none of the
/// effect later to all of it spread evenly.
record CarryOverForm(Adstock adstock, double[] low, double[] high, List<double[]> starts) {
    private static final double LEAST = 1e-3;
    private static final double MOST = 0.99;

    static CarryOverForm of(Adstock adstock) {
        double lags = adstock.lags();
        return switch (adstock.kind()) {
            case GEOMETRIC, BINOMIAL ->
                form(adstock, new double[] {LEAST}, new double[] {MOST}, new double[][] {{0.05}, {0.4}, {0.75}});
            case DELAYED ->
                form(
                        adstock,
                        new double[] {LEAST, 0.01},
                        new double[] {MOST, Math.max(0.02, lags - 1)},
                        new double[][] {{0.2, 0.1}, {0.5, 1}, {0.7, 2}, {0.8, lags / 2}});
            case WEIBULL_DENSITY, WEIBULL_SURVIVAL ->
                form(adstock, new double[] {0.2, 0.05}, new double[] {8, 2 * lags}, new double[][] {
                    {1, 0.4}, {1, 1.5}, {2, 3}, {0.7, lags / 2}
                });
        };
    }

    private static CarryOverForm form(Adstock adstock, double[] low, double[] high, double[][] starts) {
        return new CarryOverForm(
                adstock,
                logs(low),
                logs(high),
                java.util.Arrays.stream(starts).map(CarryOverForm::logs).toList());
    }

    private static double[] logs(double[] values) {
        return java.util.Arrays.stream(values).map(Math::log).toArray();
    }

    int dimensions() {
        return low.length;
    }
}
