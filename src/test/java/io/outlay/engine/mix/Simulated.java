package io.outlay.engine.mix;

import io.outlay.domain.mix.ControlScaling;
import io.outlay.domain.mix.MixControl;
import io.outlay.domain.mix.MixGeo;
import io.outlay.domain.mix.MixMedia;
import io.outlay.domain.mix.MixRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Made-up weeks with a known truth: logistic saturation, geometric carry-over of eight normalised weeks, no history.
///
/// @param request  to fit
/// @param roas     true return per channel
/// @param baseline per week
record Simulated(MixRequest request, double[] roas, double baseline) {

    /// @param alpha  carry-over per channel
    /// @param lambda per channel, in exposure by its maximum
    /// @param beta   per channel, in outcome
    static Simulated of(
            int weeks, double[][] spend, double[] alpha, double[] lambda, double[] beta, double noise, long seed) {
        var random = new Random(seed);
        var outcome = new double[weeks];
        var roas = new double[alpha.length];
        double baseline = 1000;
        for (int t = 0; t < weeks; t++) {
            outcome[t] = baseline + 60 * Math.sin(2 * Math.PI * (7 * t + 1) / 365.25) + noise * random.nextGaussian();
        }
        for (int c = 0; c < alpha.length; c++) {
            double largest = java.util.Arrays.stream(spend[c]).max().orElse(1);
            double total = 0;
            double sum = 0;
            for (int l = 0; l < 8; l++) {
                sum += Math.pow(alpha[c], l);
            }
            for (int t = 0; t < weeks; t++) {
                double u = 0;
                for (int l = 0; l < 8 && l <= t; l++) {
                    u += Math.pow(alpha[c], l) / sum * spend[c][t - l] / largest;
                }
                double effect = beta[c] * Math.tanh(lambda[c] * u / 2);
                outcome[t] += effect;
                total += effect;
            }
            roas[c] = total / java.util.Arrays.stream(spend[c]).sum();
        }
        var media = new ArrayList<MixMedia>();
        for (int c = 0; c < alpha.length; c++) {
            media.add(MixMedia.of("m" + (c + 1), list(spend[c])));
        }
        return new Simulated(MixRequest.of(weeks(weeks), list(outcome), media), roas, baseline);
    }

    static List<LocalDate> weeks(int count) {
        return IntStream.range(0, count)
                .mapToObj(t -> LocalDate.of(2022, 1, 3).plusWeeks(t))
                .toList();
    }

    static List<Double> list(double... x) {
        return java.util.Arrays.stream(x).boxed().toList();
    }

    /// Spend that comes in bursts.
    static double[] bursts(int weeks, double level, long seed) {
        var random = new Random(seed);
        var spend = new double[weeks];
        for (int t = 0; t < weeks; t++) {
            spend[t] = random.nextDouble() < 0.35 ? 0 : level * Math.exp(0.5 * random.nextGaussian());
        }
        return spend;
    }

    /// Three regions with their own levels, two channels and a control.
    static MixRequest regions(int weeks, boolean perHead, long seed) {
        var random = new Random(seed);
        var dates = new ArrayList<LocalDate>();
        var labels = new ArrayList<String>();
        var outcome = new ArrayList<Double>();
        var a = new ArrayList<Double>();
        var b = new ArrayList<Double>();
        var price = new ArrayList<Double>();
        for (var date : weeks(weeks)) {
            for (int g = 0; g < 3; g++) {
                dates.add(date);
                labels.add("r" + g);
                double x = (g + 1) * 100 * random.nextDouble();
                double y = (g + 1) * 50 * random.nextDouble();
                a.add(x);
                b.add(y);
                price.add(random.nextGaussian());
                outcome.add(
                        (g + 1) * (300 + 40 * x / (g + 1) / 100 + 30 * y / (g + 1) / 50 + 10 * random.nextGaussian()));
            }
        }
        return MixRequest.of(dates, outcome, List.of(MixMedia.of("a", a), MixMedia.of("b", b)))
                .withControls(List.of(new MixControl("price", price)), ControlScaling.STANDARD)
                .withGeo(new MixGeo(labels, perHead ? Map.of("r0", 1000.0, "r1", 2000.0, "r2", 3000.0) : Map.of()));
    }
}
