package io.outlay.engine.mix;

import io.outlay.engine.bayes.Draws;
import io.outlay.engine.bayes.SampleWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where in the space of parameters transitions diverged: the coordinate in which their ends lie farthest from the
/// draws' middle, by the standard error of as many draws taken anywhere.
final class DivergencePlace implements SampleWatch {
    /// Standard errors from which the place is more than chance, the widest of many coordinates at that.
    private static final double CLEAR = 3.5;

    private final SampleWatch watch;
    private final List<double[]> ends = new ArrayList<>();

    DivergencePlace(SampleWatch watch) {
        this.watch = watch;
    }

    /// @param parameter of the coordinate
    /// @param below     whether divergences lie at its small values
    record Place(int parameter, boolean below) {}

    @Override
    public void drawn(int chain, int index, boolean diverged, double[] position) {
        if (diverged) {
            synchronized (ends) {
                ends.add(position.clone());
            }
        }
        watch.drawn(chain, index, diverged, position);
    }

    /// Empty where nothing diverged, or divergences lie anywhere.
    Optional<Place> among(Draws draws, int dimension) {
        Optional<Place> place = Optional.empty();
        double farthest = CLEAR;
        for (int p = 0; p < dimension && !ends.isEmpty(); p++) {
            double mean = 0;
            double squares = 0;
            int count = 0;
            for (var chain : draws.parameter(p)) {
                for (double value : chain) {
                    count++;
                    double apart = value - mean;
                    mean += apart / count;
                    squares += apart * (value - mean);
                }
            }
            double error = Math.sqrt(squares / (count - 1) / ends.size());
            int at = p;
            // summed in an order that no thread decides
            double middle =
                    ends.stream().mapToDouble(end -> end[at]).sorted().average().orElse(mean);
            double distance = error > 0 ? Math.abs(middle - mean) / error : 0;
            if (distance > farthest) {
                farthest = distance;
                place = Optional.of(new Place(p, middle < mean));
            }
        }
        return place;
    }
}
