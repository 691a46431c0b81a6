package io.outlay.engine.mix;

/// The response h of one series at the current parameters, and its derivatives by the channel's parameters: first those
/// of the carry-over, then those of the saturation. Keeps its arrays from one evaluation to the next.
final class Response {
    private final MediaData media;
    final Series series;
    private final double[] adstocked;
    final double[] h;
    private final double[] slope;
    /// [parameter][period]
    final double[][] by;
    private final int carryOver;

    Response(MediaData media, Series series) {
        this.media = media;
        this.series = series;
        carryOver = media.adstock().kind().parameters().size();
        adstocked = new double[series.length()];
        h = new double[series.length()];
        slope = new double[series.length()];
        by = new double[carryOver + Saturation.parameters(media.family())][series.length()];
    }

    void evaluate(LagWeights lags, double[] saturation) {
        int n = series.length();
        Kernels.convolve(lags.weights, series.padded(), n, adstocked);
        Saturation.evaluate(media.family(), saturation, adstocked, n, h, slope, by, carryOver);
        for (int p = 0; p < carryOver; p++) {
            Kernels.convolve(lags.derivatives[p], series.padded(), n, by[p]);
            Kernels.multiply(by[p], slope, n);
        }
    }
}
