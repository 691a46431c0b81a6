package io.outlay.engine.curves;

import java.util.OptionalDouble;

/// Akaike's and Schwarz's criteria of a least-squares fit with normal errors; the residual variance counts as a
/// parameter. −2·log L = n(ln 2π + 1 − ln n + ln rss) − Σ ln w.
record InformationCriteria(OptionalDouble aicc, double bic) {

    static InformationCriteria of(Rows rows, double rss, int parameters) {
        int n = rows.size();
        int k = parameters + 1;
        double minus2LogL = n
                * (Math.log(2 * Math.PI)
                        + 1
                        - Math.log(n)
                        + Math.log(Math.max(rss, SolvedFamily.roundingFloor(rows))));
        for (double w : rows.weight) {
            minus2LogL -= Math.log(w);
        }
        var aicc = n - k - 1 > 0
                ? OptionalDouble.of(minus2LogL + 2 * k + 2.0 * k * (k + 1) / (n - k - 1))
                : OptionalDouble.empty();
        return new InformationCriteria(aicc, minus2LogL + k * Math.log(n));
    }
}
