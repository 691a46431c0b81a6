package io.outlay.engine.mix;

import io.outlay.domain.curve.CurveDraws;
import io.outlay.domain.curve.CurveFamily;
import io.outlay.engine.curves.Curves;
import java.util.Arrays;

/// A channel's response per period to constant spend per period, in currency and the outcome's unit, draw by draw.
/// With regions it is the sum over them when spend is split as their largest spends are.
final class SteadyCurve {
    private final CurveFamily family;
    private final double[] units;
    /// spend that is 1 on the model's scale
    private final double spendScale;
    private final double[][] draws;

    SteadyCurve(MixData data, int channel, double exposureTotal, int count) {
        var media = data.media()[channel];
        family = media.family();
        units = data.units();
        double scale = Arrays.stream(media.scale()).sum();
        spendScale = exposureTotal > 0 && media.spendTotal() > 0 ? scale * media.spendTotal() / exposureTotal : 1;
        draws = new double[family.parameters().size()][count];
    }

    void set(int draw, double[] beta, double[] saturation, double[] lagWeights) {
        double weight = Arrays.stream(lagWeights).sum();
        for (int g = 0; g < units.length; g++) {
            draws[0][draw] += units[g] * beta[g];
        }
        for (int i = 0; i < saturation.length; i++) {
            draws[1 + i][draw] = switch (family.parameters().get(1 + i)) {
                case "lambda" -> saturation[i] * weight / spendScale;
                case "k" -> saturation[i] * spendScale / weight;
                default -> saturation[i];
            };
        }
    }

    CurveDraws curve() {
        return new CurveDraws(family, draws);
    }

    /// Slope at a constant spend.
    double slope(int draw, double spend) {
        return Curves.of(curveAt(draw)).slope(spend);
    }

    private io.outlay.domain.curve.CurveShape curveAt(int draw) {
        var values = new double[draws.length];
        Arrays.setAll(values, p -> draws[p][draw]);
        return io.outlay.domain.curve.CurveShape.of(family, values);
    }
}
