package io.outlay.engine.mix;

import io.outlay.domain.Interval;
import io.outlay.domain.Period;
import io.outlay.domain.curve.CurveBand;
import io.outlay.domain.curve.CurveDraws;
import io.outlay.domain.mix.MixChannel;
import io.outlay.domain.mix.MixFit;
import io.outlay.domain.mix.MixIdentifiability;
import io.outlay.domain.mix.MixMedia;
import io.outlay.domain.mix.MixRequest;
import io.outlay.domain.study.MixBasis;
import io.outlay.domain.study.MixEffect;
import io.outlay.domain.study.MixFigures;
import io.outlay.engine.curves.Curve;
import io.outlay.engine.curves.Curves;
import io.outlay.engine.curves.LagWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// What a fitted mix model says about a part of its weeks, from the draws that are kept: contribution with what was
/// carried in, and returns of the weeks' own spend, carry-out included and carry-in excluded. A weekly model without
/// regions; a draw's response to week t is its steady curve at the weighted mean of the spend up to t.
public final class MixEffects {
    private static final double STEP = 0.01;
    private static final double REACH = 1.2;
    private static final int GRID = 120;
    private static final double DAYS = 7;

    private final MixRequest request;
    private final MixFit fit;
    private final int from;
    private final int to;

    private MixEffects(MixRequest request, MixFit fit, int from, int to) {
        this.request = request;
        this.fit = fit;
        this.from = from;
        this.to = to;
    }

    /// Empty when no modelled week lies inside the period, or the model has regions.
    ///
    /// @param id number of the stored fit
    public static Optional<MixFigures> of(MixRequest request, MixFit fit, long id, Period observed) {
        int from = -1;
        int to = -1;
        for (int t = 0; t < request.dates().size(); t++) {
            if (observed.contains(request.dates().get(t))
                    && observed.contains(request.dates().get(t).plusDays(6))) {
                from = from < 0 ? t : from;
                to = t;
            }
        }
        return from < 0 || request.geo().isPresent()
                ? Optional.empty()
                : Optional.of(new MixEffects(request, fit, from, to).figures(id));
    }

    private MixFigures figures(long id) {
        var effects = new LinkedHashMap<String, MixEffect>();
        int draws = fit.draws().size();
        var contribution = new double[draws];
        var own = new double[draws];
        double spend = 0;
        for (int c = 0; c < fit.channels().size(); c++) {
            var window = new Window(request.media().get(c), fit.channels().get(c));
            for (int d = 0; d < draws; d++) {
                contribution[d] += window.contribution[d];
                own[d] += window.own[d];
            }
            spend += window.spend;
            effects.put(fit.channels().get(c).id(), effect(window, c));
        }
        double outcome = 0;
        for (int t = from; t <= to; t++) {
            outcome += request.outcome().get(t);
        }
        var weeks =
                new Period(request.dates().get(from), request.dates().get(to).plusDays(6));
        return new MixFigures(
                new MixBasis(id, weeks, outcome, Summary.interval(contribution), ratio(own, spend)), effects);
    }

    private static Optional<Interval> ratio(double[] draws, double spend) {
        return spend > 0
                ? Optional.of(Summary.interval(
                        Arrays.stream(draws).map(value -> value / spend).toArray()))
                : Optional.empty();
    }

    private MixEffect effect(Window window, int c) {
        var channel = fit.channels().get(c);
        var identified = fit.identifiability().get(c);
        return new MixEffect(
                ratio(window.own, window.spend),
                ratio(window.gain, STEP * window.spend),
                Summary.interval(window.contribution),
                Summary.interval(window.halfLife),
                Summary.interval(window.immediate),
                identified.verdict(),
                identified.from(),
                told(identified, c),
                band(window, channel),
                channel.curve());
    }

    /// A stated belief about the return, or an experiment, may stand in for data that hardly tell; nothing stands in
    /// for spend that never changed or that always moved with another channel's.
    private boolean told(MixIdentifiability identified, int c) {
        return switch (identified.verdict()) {
            case TOLD -> true;
            case LEANS_ON_PRIOR ->
                request.media().get(c).priors().containsKey("roas")
                        || request.liftTests().stream()
                                .anyMatch(test -> test.media().equals(identified.media()));
            case NOT_TOLD_APART, NO_VARIATION -> false;
        };
    }

    private CurveBand band(Window window, MixChannel channel) {
        var x = new ArrayList<Double>();
        var mean = new ArrayList<Double>();
        var low = new ArrayList<Double>();
        var high = new ArrayList<Double>();
        var curves = curves(channel.curve());
        for (int i = 0; i <= GRID; i++) {
            double spend = REACH * window.largest * i / GRID;
            var range = Summary.interval(Arrays.stream(curves)
                    .mapToDouble(curve -> curve.value(spend))
                    .toArray());
            x.add(spend);
            mean.add(range.value());
            low.add(range.low90());
            high.add(range.high90());
        }
        return new CurveBand(x, mean, low, high);
    }

    private static Curve[] curves(CurveDraws draws) {
        var curves = new Curve[draws.size()];
        Arrays.setAll(curves, d -> Curves.of(draws.draw(d)));
        return curves;
    }

    /// One channel in the weeks looked at, draw by draw.
    private final class Window {
        private final double[] contribution;
        private final double[] own;
        private final double[] gain;
        private final double[] halfLife;
        private final double[] immediate;
        private final double spend;
        private final double largest;

        Window(MixMedia media, MixChannel channel) {
            var curves = curves(channel.curve());
            int draws = curves.length;
            contribution = new double[draws];
            own = new double[draws];
            gain = new double[draws];
            halfLife = new double[draws];
            immediate = new double[draws];
            var carry = channel.carryOver();
            int lags = carry.adstock().lags();
            double perExposure = perExposure(media);
            var all = all(media, lags, perExposure);
            var alone = alone(media, lags, perExposure, from, to);
            spend = sum(media.spend(), from, to);
            largest = media.spend().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(0);
            var weights = new LagWeights(carry.adstock());
            var parameters = new double[carry.adstock().kind().parameters().size()];
            for (int d = 0; d < draws; d++) {
                carry.read(d, parameters);
                weights.set(parameters);
                var w = normalised(weights.weights());
                contribution[d] = response(curves[d], all, w, 1, from, to);
                own[d] = response(curves[d], alone, w, 1, from, to + lags - 1);
                gain[d] = response(curves[d], alone, w, 1 + STEP, from, to + lags - 1) - own[d];
                halfLife[d] = DAYS * half(w);
                immediate[d] = w[0];
            }
        }
    }

    /// Spend that one unit of exposure costs on average; the steady curve is one of spend.
    private static double perExposure(MixMedia media) {
        double exposure = sum(media.exposure(), 0, media.exposure().size() - 1);
        double spend = sum(media.spend(), 0, media.spend().size() - 1);
        return exposure > 0 && spend > 0 ? spend / exposure : 1;
    }

    private static double sum(List<Double> values, int from, int to) {
        double sum = 0;
        for (int t = from; t <= to; t++) {
            sum += values.get(t);
        }
        return sum;
    }

    /// Spend by week from `lags − 1` weeks before the first row to as many after the last.
    private static double[] all(MixMedia media, int lags, double perExposure) {
        var padded = alone(media, lags, perExposure, 0, media.exposure().size() - 1);
        for (int l = 0; l < lags - 1 && l < media.history().size(); l++) {
            padded[lags - 2 - l] =
                    perExposure * media.history().get(media.history().size() - 1 - l);
        }
        return padded;
    }

    /// The same with spend in weeks `first` to `last` only.
    private static double[] alone(MixMedia media, int lags, double perExposure, int first, int last) {
        int rows = media.exposure().size();
        var padded = new double[rows + 2 * (lags - 1)];
        for (int t = first; t <= last; t++) {
            padded[lags - 1 + t] = perExposure * media.exposure().get(t);
        }
        return padded;
    }

    private static double[] normalised(double[] weights) {
        double total = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / total).toArray();
    }

    private static double response(Curve curve, double[] padded, double[] w, double factor, int from, int to) {
        int lead = w.length - 1;
        double sum = 0;
        for (int t = from; t <= to; t++) {
            double u = 0;
            for (int l = 0; l < w.length; l++) {
                u += w[l] * padded[lead + t - l];
            }
            sum += curve.value(factor * u);
        }
        return sum;
    }

    /// Periods until half of the weight has come, within the first of them proportionally.
    private static double half(double[] w) {
        double sum = 0;
        for (int l = 0; l < w.length; l++) {
            if (sum + w[l] >= 0.5) {
                return l + (0.5 - sum) / w[l];
            }
            sum += w[l];
        }
        return w.length;
    }
}
