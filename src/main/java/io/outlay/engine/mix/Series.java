package io.outlay.engine.mix;

/// Scaled exposure of one channel, region after region, laid out by lag: the sum over lags is then a sum of whole
/// columns, which the compiler turns into vector instructions.
///
/// @param lagged  [lag][row]: exposure that many periods before the row
/// @param periods rows per region
record Series(double[][] lagged, int periods) {

    /// @param padded per region: L − 1 periods of history, then the periods
    static Series of(double[][] padded, int lags) {
        int periods = padded[0].length - (lags - 1);
        var lagged = new double[lags][padded.length * periods];
        for (int l = 0; l < lags; l++) {
            for (int g = 0; g < padded.length; g++) {
                System.arraycopy(padded[g], lags - 1 - l, lagged[l], g * periods, periods);
            }
        }
        return new Series(lagged, periods);
    }

    int rows() {
        return lagged[0].length;
    }
}
