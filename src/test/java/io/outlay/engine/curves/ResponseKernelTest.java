package io.outlay.engine.curves;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The block kernel against the curves one by one, and against itself cut differently.
class ResponseKernelTest {
    private static final int N = 257;

    @Test
    void exponentialsAgreeWithTheLibrary() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        for (double reach : new double[] {1e-8, 1, 40, 700}) {
            double[] z = random.doubles(4096, -reach, reach).toArray();
            double[] found = z.clone();
            ExpBlock.expm1(found, found.length);
            for (int i = 0; i < z.length; i++) {
                double exact = Math.expm1(z[i]);
                assertThat(found[i]).isCloseTo(exact, Offset.offset((reach > 40 ? 1e-13 : 1e-14) * Math.abs(exact)));
            }
        }
        double[] ends = {0, -0.0, 1e300, -1e300, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        ExpBlock.expm1(ends, ends.length);
        assertThat(Arrays.stream(ends).allMatch(Double::isFinite)).isTrue();
        assertThat(ends[0]).isZero();
        assertThat(ends[3]).isEqualTo(-1);
    }

    @Test
    void agreesWithEveryFamily() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(2);
        for (var family : CurveFamily.values()) {
            var block = new Block(family, random);
            double[] value = new double[N];
            double[] steep = new double[N];
            block.respond(new ResponseKernel(family, N), value, steep);
            for (int i = 0; i < N; i++) {
                var curve = block.curve(i);
                double top = Math.max(curve.value(block.x[i]), 1e-300);
                assertThat(value[i]).as(family.id()).isCloseTo(curve.value(block.x[i]), Offset.offset(1e-13 * top));
                double slope = block.x[i] == 0 ? 0 : block.x[i] * curve.slope(block.x[i]);
                assertThat(steep[i]).as(family.id()).isCloseTo(slope, Offset.offset(1e-12 * Math.max(slope, 1e-3 * top)));
            }
        }
    }

    @Test
    void bitsDoNotDependOnHowDrawsAreCut() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        for (var family : CurveFamily.values()) {
            var block = new Block(family, random);
            double[] whole = new double[N];
            double[] steep = new double[N];
            block.respond(new ResponseKernel(family, N), whole, steep);
            for (int from : new int[] {0, 1, 100, N - 3}) {
                var part = block.from(from);
                double[] cut = new double[N - from];
                part.respond(new ResponseKernel(family, N), cut, new double[N - from]);
                assertThat(Arrays.equals(cut, Arrays.copyOfRange(whole, from, N))).as(family.id()).isTrue();
            }
        }
    }

    private static final class Block {
        private final CurveFamily family;
        private final double[] x;
        private final double[] a;
        private final double[] b;
        private final double[] c;

        private Block(CurveFamily family, double[] x, double[] a, double[] b, double[] c) {
            this.family = family;
            this.x = x;
            this.a = a;
            this.b = b;
            this.c = c;
        }

        Block(CurveFamily family, RandomGenerator random) {
            this(
                    family,
                    random.doubles(N).map(u -> u < 0.05 ? 0 : Math.exp(12 * u - 5)).toArray(),
                    random.doubles(N, 0, 100).toArray(),
                    random.doubles(N, 0.01, family == CurveFamily.POWER ? 1 : 50).toArray(),
                    random.doubles(N, 0.2, 10).toArray());
        }

        Block from(int at) {
            return new Block(
                    family,
                    Arrays.copyOfRange(x, at, N),
                    Arrays.copyOfRange(a, at, N),
                    Arrays.copyOfRange(b, at, N),
                    Arrays.copyOfRange(c, at, N));
        }

        Curve curve(int i) {
            double[] values = {a[i], b[i], c[i]};
            return Curves.of(CurveShape.of(
                    family, Arrays.copyOf(values, family.parameters().size())));
        }

        void respond(ResponseKernel kernel, double[] value, double[] steep) {
            double[] logX = Arrays.stream(x).map(Math::log).toArray();
            double[] second = family == CurveFamily.HILL
                    ? Arrays.stream(b).map(Math::log).toArray()
                    : b;
            kernel.respond(x, logX, a, second, c, x.length, value, steep);
        }
    }
}
