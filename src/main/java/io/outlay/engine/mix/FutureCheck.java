package io.outlay.engine.mix;

import io.outlay.domain.mix.MixRequest;
import io.outlay.engine.bayes.Laplace;
import io.outlay.progress.Monitor;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator.SplittableGenerator;

/// How well the last eighth of the fitted periods is predicted from those before, by a refit with the normal
/// approximation. Leaving single periods out is optimistic when neighbours resemble each other; this is not.
/// Bürkner, Gabry and Vehtari, J. Stat. Comput. Simul. 90 (2020).
final class FutureCheck {
    private static final int DRAWS = 400;
    private static final int PART = 8;

    private FutureCheck() {}

    /// Mean log predictive density per predicted row; empty where too little would be left to fit.
    static OptionalDouble perRow(MixRequest request, SplittableGenerator random, Monitor monitor) {
        var earlier = new Preparation(request);
        int ahead = (earlier.periods() - request.holdout()) / PART;
        var shortened = request.withHoldout(request.holdout() + ahead);
        var data = new Preparation(shortened).data();
        var layout = new Layout(shortened, data.regions());
        if (ahead < 2 || data.fittedRows() < layout.size()) {
            return OptionalDouble.empty();
        }
        var target = MixTarget.of(data, layout);
        var laplace = Laplace.at(target, random, monitor);
        if (laplace.isEmpty()) {
            return OptionalDouble.empty();
        }
        var density = target.mix();
        var gradient = new double[target.dimension()];
        var pointwise = new double[data.rows()];
        var predicted = new double[data.rows()];
        int counted = 0;
        for (int i = 0; i < DRAWS; i++) {
            monitor.check();
            density.evaluate(laplace.get().draw(random, 1), gradient);
            density.pointwise(pointwise);
            if (!Double.isFinite(Arrays.stream(pointwise).sum())) {
                continue;
            }
            counted++;
            for (int r = 0; r < predicted.length; r++) {
                predicted[r] += Math.exp(pointwise[r]);
            }
        }
        double sum = 0;
        int rows = 0;
        int from = data.periods() - shortened.holdout();
        for (int r = 0; r < predicted.length; r++) {
            int t = r % data.periods();
            if (t >= from && t < from + ahead) {
                sum += Math.log(Math.max(1e-300, predicted[r] / Math.max(1, counted)));
                rows++;
            }
        }
        return counted == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / rows);
    }
}
