package io.outlay.engine.mix;

import io.outlay.engine.curves.LagWeights;

/// The response h of one series at the current parameters, and its derivatives by the channel's parameters: first
/// those of the carry-over, then those of the saturation. Keeps its arrays from one evaluation to the next.
final class Response {
    private final Series series;
    private final Saturation saturation;
    private final double[] adstocked;
    private final double[] slope;
    private final int carryOver;
    final double[] h;
    /// [parameter][row]
    final double[][] by;

    Response(MediaData media, Series series) {
        this.series = series;
        int rows = series.rows();
        saturation = new Saturation(media.family(), rows);
        carryOver = media.adstock().kind().parameters().size();
        adstocked = new double[rows];
        slope = new double[rows];
        h = new double[rows];
        by = new double[carryOver + Saturation.parameters(media.family())][rows];
    }

    void evaluate(LagWeights lags, double[] parameters) {
        int n = series.rows();
        Kernels.combine(lags.weights(), series.lagged(), n, adstocked);
        saturation.evaluate(parameters, adstocked, n, h, slope, by, carryOver);
        for (int p = 0; p < carryOver; p++) {
            Kernels.combine(lags.derivatives()[p], series.lagged(), n, by[p]);
            Kernels.multiply(by[p], slope, n);
        }
    }

    /// First row of a region.
    int from(int region) {
        return region * series.periods();
    }

    /// Σ h of a region.
    double sum(int region) {
        return Kernels.sum(h, from(region), from(region + 1));
    }

    /// Σ ∂h/∂parameter of a region.
    double sum(int region, int parameter) {
        return Kernels.sum(by[parameter], from(region), from(region + 1));
    }

    /// Part of the row's adstocked exposure that is its own.
    double immediateShare(int row, double firstWeight) {
        return adstocked[row] > 0 ? firstWeight * series.lagged()[0][row] / adstocked[row] : 0;
    }
}
