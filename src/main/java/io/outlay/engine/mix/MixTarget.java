package io.outlay.engine.mix;

import io.outlay.engine.bayes.LogDensity;
import io.outlay.engine.bayes.Target;
import java.util.random.RandomGenerator.SplittableGenerator;

/// A mix model as the sampler sees it.
record MixTarget(MixData data, Layout layout, LinearTurn turn) implements Target {

    static MixTarget of(MixData data, Layout layout) {
        return new MixTarget(data, layout, LinearTurn.of(data, layout));
    }

    @Override
    public int dimension() {
        return layout.size();
    }

    @Override
    public LogDensity density() {
        return mix();
    }

    @Override
    public LogDensity startDensity() {
        return new MixDensity(data, layout, turn, MixDensity.Scale.STARTING, true);
    }

    MixDensity mix() {
        return new MixDensity(data, layout, turn, MixDensity.Scale.SAMPLED);
    }

    /// Uniform on (−2, 2) around values of the right order: channels that move the outcome by a twelfth, scatter of
    /// a third.
    @Override
    public void start(SplittableGenerator random, double[] position) {
        for (int i = 0; i < position.length; i++) {
            position[i] = random.nextDouble(-2, 2);
        }
        for (int at : layout.effect) {
            position[at] -= layout.parameter(at).transform().kind() == Transform.Kind.POSITIVE ? 2.5 : 0;
        }
        position[layout.sigma] = 0.5 * position[layout.sigma] - 1;
    }
}
