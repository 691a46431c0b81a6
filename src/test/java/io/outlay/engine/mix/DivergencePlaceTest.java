package io.outlay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.engine.bayes.Draws;
import io.outlay.engine.bayes.SampleWatch;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DivergencePlaceTest {
    private final Random random = new Random(1);
    private final DivergencePlace place = new DivergencePlace(SampleWatch.nobody());

    /// Two chains, three coordinates, normal.
    private Draws draws() {
        var values = new double[2][3][];
        for (var chain : values) {
            for (int p = 0; p < 3; p++) {
                chain[p] = random.doubles(500).map(u -> random.nextGaussian()).toArray();
            }
        }
        return new Draws(values);
    }

    private double[] anywhere() {
        return new double[] {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
    }

    @Test
    void atSmallValuesOfOne() {
        for (int i = 0; i < 8; i++) {
            var end = anywhere();
            end[1] = -2.5;
            place.drawn(0, i, true, end);
        }
        assertThat(place.among(draws(), 3)).contains(new DivergencePlace.Place(1, true));
    }

    @Test
    void anywhereOrNowhere() {
        assertThat(place.among(draws(), 3)).isEmpty();
        for (int i = 0; i < 8; i++) {
            place.drawn(0, i, true, anywhere());
        }
        assertThat(place.among(draws(), 3)).isEmpty();
    }
}
