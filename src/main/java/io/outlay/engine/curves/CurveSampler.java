package io.outlay.engine.curves;

import io.outlay.domain.curve.CurveFits;
import io.outlay.domain.curve.CurveShape;
import io.outlay.progress.Monitor;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Draws whole curves as uncertain as the data leave them, for simulations: the family by its Akaike weight, the shape
/// parameters from the profile likelihood tabulated on their logarithms, and β given those from its t distribution
/// restricted to β > 0.
///
/// A normal approximation of all parameters would do the same for well-determined curves; for saturation points that
/// the data hardly bound it would tear β and k apart and send the curve anywhere. This way every drawn curve passes
/// through the data.
public final class CurveSampler {
    private static final RandomGeneratorFactory<RandomGenerator> RANDOM = RandomGeneratorFactory.of("L64X128MixRandom");

    private CurveSampler() {}

    /// @param fits with at least one fitted family
    /// @param n    number of curves, ≥ 0
    /// @param seed the same seed gives the same curves; the first of 2n draws are the n draws
    public static List<CurveShape> draw(CurveFits fits, int n, long seed, Monitor monitor) {
        var weighted = fits.fits().stream().filter(fit -> fit.weight() > 0).toList();
        var members = weighted.isEmpty()
                ? List.of(fits.bestFit()
                        .orElseThrow(() -> new IllegalArgumentException("no family could be fitted"))
                        .withWeight(1))
                : weighted;
        var grids = new ArrayList<LikelihoodGrid>();
        for (var fit : members) {
            // A family of negligible weight is drawn with that probability too; its table is made when first needed.
            grids.add(new LikelihoodGrid(fits, fit, monitor));
        }
        var random = RANDOM.create(seed);
        var draws = new ArrayList<CurveShape>(n);
        for (int i = 0; i < n; i++) {
            double u = random.nextDouble();
            int chosen = 0;
            while (chosen + 1 < members.size() && u >= members.get(chosen).weight()) {
                u -= members.get(chosen).weight();
                chosen++;
            }
            draws.add(grids.get(chosen).draw(random));
        }
        return draws;
    }
}
