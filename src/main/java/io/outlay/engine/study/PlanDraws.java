package io.outlay.engine.study;

import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.study.StudyResult;
import io.outlay.engine.curves.Curve;
import io.outlay.engine.curves.Curves;
import io.outlay.progress.Monitor;
import java.util.List;

/// The curves that a study's plan was made with: one per channel and draw, of the whole plan. Drawn again from the
/// study, they are the same to the bit.
public final class PlanDraws {
    private final List<List<CurveShape>> shapes;
    private final Curve[][] curves;

    private PlanDraws(List<List<CurveShape>> shapes) {
        this.shapes = shapes;
        this.curves = shapes.stream()
                .map(draws -> draws.stream().map(Curves::of).toArray(Curve[]::new))
                .toArray(Curve[][]::new);
    }

    public static PlanDraws of(StudyResult study) {
        return new PlanDraws(PlanCurves.of(study.settings(), study.channels(), Monitor.silent()));
    }

    int channels() {
        return curves.length;
    }

    /// Draws per channel.
    int size() {
        return curves.length == 0 ? 0 : curves[0].length;
    }

    List<CurveShape> shapes(int channel) {
        return shapes.get(channel);
    }

    Curve curve(int channel, int draw) {
        return curves[channel][draw];
    }

    /// Response of a channel to a spend, per draw.
    double[] responses(int channel, double spend) {
        var out = new double[curves[channel].length];
        for (int d = 0; d < out.length; d++) {
            out[d] = curves[channel][d].value(spend);
        }
        return out;
    }
}
