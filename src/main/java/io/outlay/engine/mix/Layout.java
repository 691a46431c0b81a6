package io.outlay.engine.mix;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.mix.MixLikelihood;
import io.outlay.domain.mix.MixMedia;
import io.outlay.domain.mix.MixRequest;
import io.outlay.domain.mix.MixTrend;
import io.outlay.domain.mix.Prior;
import java.util.ArrayList;
import java.util.List;

/// Which parameter stands where: intercept, carry-over, saturation, effect, controls, waves, trend, scatter, regions.
final class Layout {
    private final List<Parameter> parameters = new ArrayList<>();
    /// [channel][parameter of the adstock]
    final int[][] adstock;
    /// [channel][parameter of the curve after β]
    final int[][] saturation;
    /// β, or the return where the prior is on it
    final int[] effect;
    /// whether the effect's prior is on the return
    final boolean[] byReturn;
    /// parameter of every linear column
    final int[] linear;
    final int sigma;
    /// −1 without Student-t
    final int nu;
    /// per channel; empty without regions
    final int[] spread;
    /// [channel][region]
    final int[][] deviation;
    /// −1 without regions
    final int regionSd;
    final int[] region;

    Layout(MixRequest request, int regions) {
        var media = request.media();
        int channels = media.size();
        adstock = new int[channels][];
        saturation = new int[channels][];
        effect = new int[channels];
        byReturn = new boolean[channels];
        var columns = new ArrayList<Integer>();
        columns.add(add("intercept", Transform.REAL, prior(request, "intercept", new Prior.Normal(0, 2))));
        for (int c = 0; c < channels; c++) {
            adstock[c] = new int[media.get(c).adstock().kind().parameters().size()];
            saturation[c] = new int[Saturation.parameters(media.get(c).family())];
        }
        for (var name : List.of("alpha", "theta", "shape", "scale")) {
            for (int c = 0; c < channels; c++) {
                int at = media.get(c).adstock().kind().parameters().indexOf(name);
                if (at >= 0) {
                    adstock[c][at] = addMedia(media.get(c), name);
                }
            }
        }
        for (var name : List.of("lambda", "k", "s")) {
            for (int c = 0; c < channels; c++) {
                int at = media.get(c).family().parameters().indexOf(name);
                if (at >= 0) {
                    saturation[c][at - 1] = addMedia(media.get(c), name);
                }
            }
        }
        for (int c = 0; c < channels; c++) {
            byReturn[c] = media.get(c).priors().containsKey("roas");
            effect[c] = addMedia(media.get(c), byReturn[c] ? "roas" : "beta");
        }
        for (var control : request.controls()) {
            var name = "gamma[" + control.name() + "]";
            var prior = request.priors().getOrDefault(name, prior(request, "gamma", new Prior.Normal(0, 2)));
            columns.add(add(name, Transform.REAL, prior));
        }
        for (var wave : List.of("fourier_sin", "fourier_cos")) {
            for (int j = 1; j <= request.fourierOrder(); j++) {
                columns.add(
                        add(wave + "[" + j + "]", Transform.REAL, prior(request, "fourier", new Prior.Laplace(0, 1))));
            }
        }
        switch (request.trend()) {
            case MixTrend.None() -> {}
            case MixTrend.Linear() -> columns.add(slope(request));
            case MixTrend.Piecewise(var knots) -> {
                columns.add(slope(request));
                for (int i = 1; i <= knots.size(); i++) {
                    columns.add(
                            add("knot[" + i + "]", Transform.REAL, prior(request, "knot", new Prior.Normal(0, 0.3))));
                }
            }
        }
        linear = columns.stream().mapToInt(Integer::intValue).toArray();
        sigma = add("sigma", Transform.POSITIVE, prior(request, "sigma", new Prior.HalfNormal(2)));
        nu = request.likelihood() == MixLikelihood.STUDENT_T
                ? add("nu", Transform.POSITIVE, prior(request, "nu", new Prior.Gamma(2, 0.1)))
                : -1;
        boolean pooled = request.geo().isPresent() && regions > 1;
        spread = new int[pooled ? channels : 0];
        deviation = new int[pooled ? channels : 0][regions];
        region = new int[pooled ? regions : 0];
        if (pooled) {
            for (int c = 0; c < channels; c++) {
                spread[c] = add(
                        "tau[" + media.get(c).id() + "]",
                        Transform.POSITIVE,
                        prior(request, "tau", new Prior.HalfNormal(0.5)));
            }
            for (int c = 0; c < channels; c++) {
                for (int g = 0; g < regions; g++) {
                    deviation[c][g] =
                            add("z[" + media.get(c).id() + "," + (g + 1) + "]", Transform.REAL, new Prior.Normal(0, 1));
                }
            }
            regionSd = add("region_sd", Transform.POSITIVE, prior(request, "region", new Prior.HalfNormal(1)));
            for (int g = 0; g < regions; g++) {
                region[g] = add("region_z[" + (g + 1) + "]", Transform.REAL, new Prior.Normal(0, 1));
            }
        } else {
            regionSd = -1;
        }
    }

    int size() {
        return parameters.size();
    }

    Parameter parameter(int index) {
        return parameters.get(index);
    }

    private int slope(MixRequest request) {
        return add("trend", Transform.REAL, prior(request, "trend", new Prior.Normal(0, 1)));
    }

    private int addMedia(MixMedia media, String name) {
        var stated = media.priors().get(name);
        var prior = stated == null ? standard(media, name) : stated;
        return add(name + "[" + media.id() + "]", domain(media, name), prior);
    }

    private int add(String name, Transform domain, Prior prior) {
        parameters.add(new Parameter(name, narrowed(domain, prior), PriorTerm.of(prior)));
        return parameters.size() - 1;
    }

    private static Prior prior(MixRequest request, String name, Prior standard) {
        return request.priors().getOrDefault(name, standard);
    }

    /// The prior of a channel's parameter that nobody has stated.
    static Prior standard(MixMedia media, String name) {
        int lags = media.adstock().lags();
        return switch (name) {
            case "alpha" -> new Prior.Beta(1, 3);
            case "theta" -> new Prior.Uniform(0, lags - 1.0);
            case "shape" -> new Prior.LogNormal(0, 0.5);
            case "scale" -> new Prior.LogNormal(Math.log(lags / 3.0), 0.5);
            case "lambda", "s" -> new Prior.Gamma(3, 1);
            case "k" -> new Prior.Beta(2, 2);
            case "beta" -> new Prior.HalfNormal(2);
            default -> throw new IllegalArgumentException("no standard prior for " + name);
        };
    }

    /// Where a channel's parameter can lie, whatever is believed of it.
    static Transform domain(MixMedia media, String name) {
        return switch (name) {
            case "alpha" -> Transform.UNIT;
            case "theta" -> Transform.interval(0, media.adstock().lags() - 1.0);
            default -> Transform.POSITIVE;
        };
    }

    /// The domain restricted to the prior's support, so that no draw falls where the prior forbids.
    static Transform narrowed(Transform domain, Prior prior) {
        return switch (prior) {
            case Prior.Uniform(double low, double high) ->
                Transform.interval(Math.max(low, domain.low()), Math.min(high, domain.high()));
            case Prior.Beta beta ->
                domain.kind() == Transform.Kind.INTERVAL
                        ? Transform.interval(Math.max(0, domain.low()), Math.min(1, domain.high()))
                        : Transform.UNIT;
            case Prior.HalfNormal half -> positive(domain);
            case Prior.Gamma gamma -> positive(domain);
            case Prior.LogNormal logNormal -> positive(domain);
            case Prior.Normal normal -> domain;
            case Prior.Laplace laplace -> domain;
        };
    }

    private static Transform positive(Transform domain) {
        return domain.kind() == Transform.Kind.REAL ? Transform.POSITIVE : domain;
    }

    static boolean saturates(CurveFamily family) {
        return switch (family) {
            case HILL, MICHAELIS_MENTEN, EXPONENTIAL, LOGISTIC -> true;
            case LOGARITHMIC, POWER, LINEAR -> false;
        };
    }
}
