package io.outlay.engine.mix;

import io.outlay.domain.mix.MixIdentifiability;
import io.outlay.domain.mix.MixIdentifiability.Verdict;
import io.outlay.domain.mix.MixRequest;
import io.outlay.engine.bayes.Laplace;
import io.outlay.engine.curves.LagWeights;
import io.outlay.progress.Monitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.stream.IntStream;

/// Whether the data can tell what each channel returns: before a fit from the spend alone, by trying to find made-up
/// truths again; after it from the posterior.
final class IdentifiabilityCheck {
    /// Coefficient of variation below which exposure hardly moves.
    private static final double STILL = 0.05;
    /// Contraction below which the answer is mostly the prior.
    private static final double LEANING = 0.5;
    /// Correlation of two contributions from which one grows at the other's cost.
    private static final double OPPOSED = -0.5;
    /// The sum of both known so much better than the one alone.
    private static final double SUM_BETTER = 0.75;
    /// Standard deviation relative to the pair's sum above which the split matters.
    private static final double UNSURE = 0.15;
    /// Inflation from which spend that moves together is the reason when the data do not tell.
    private static final double COLLINEAR = 10;
    /// Inflation from which the data cannot tell channels apart, however narrow the beliefs make their ranges.
    private static final double INSEPARABLE = 100;
    /// Correlation of two channels' exposures, carry-over included, from which they move together.
    private static final double TOGETHER = 0.9;
    /// Width of the 90 % range of a return, relative to the larger of its mean and the return of all media together,
    /// above which the data do not say whether the channel is good or bad.
    private static final double TOO_WIDE = 1.5;
    private static final int TRUTHS = 10;
    private static final int PRIOR_DRAWS = 400;
    private static final int REFIT_DRAWS = 200;

    private final MixRequest request;
    private final MixTarget target;
    private final Monitor monitor;
    private final int channels;
    private final double[][] adstocked;

    IdentifiabilityCheck(MixRequest request, MixTarget target, Monitor monitor) {
        this.request = request;
        this.target = target;
        this.monitor = monitor;
        channels = request.media().size();
        adstocked = new double[channels][];
        for (int c = 0; c < channels; c++) {
            adstocked[c] = adstocked(c);
        }
    }

    /// Exposure after the carry-over that the priors' medians describe.
    private double[] adstocked(int c) {
        var media = target.data().media()[c];
        var lags = new LagWeights(media.adstock());
        lags.set(Arrays.stream(target.layout().adstock[c])
                .mapToDouble(at -> {
                    var parameter = target.layout().parameter(at);
                    double median = parameter.prior().quantile(0.5);
                    return Math.clamp(
                            median,
                            parameter.transform().low() + 1e-6,
                            parameter.transform().high());
                })
                .toArray());
        var out = new double[media.series().rows()];
        Kernels.combine(lags.weights(), media.series().lagged(), out.length, out);
        return out;
    }

    /// Before the fit: made-up outcomes from the priors and the user's own spend, with the scatter that the baseline
    /// leaves in the real outcome, each refitted by the normal approximation.
    List<MixIdentifiability> before(SplittableGenerator random) {
        var data = target.data();
        var prior = new PriorDraws(target, monitor);
        var residual = Regression.residual(columnsWithMedia(), data.outcome());
        double sigma = Math.max(1e-6, Summary.sd(residual));
        var ratios = new double[channels];
        var believed = believed(prior, random);
        var correlation = new double[channels][channels];
        var sumBetter = new double[channels][channels];
        var width = new double[channels];
        int refits = 0;
        for (int truth = 0; truth < TRUTHS; truth++) {
            monitor.check();
            prior.draw(random);
            prior.set(target.layout().sigma, sigma);
            prior.evaluate();
            var outcome = prior.density().fittedMean().clone();
            for (int r = 0; r < outcome.length; r++) {
                outcome[r] += sigma * random.nextGaussian();
            }
            var made = new MixData(
                    outcome,
                    data.fitted(),
                    data.columns(),
                    data.media(),
                    List.of(),
                    data.regions(),
                    data.periods(),
                    data.units(),
                    data.likelihood());
            var again = new MixTarget(made, target.layout(), target.turn());
            var found = Laplace.at(again, random, monitor);
            if (found.isEmpty()) {
                continue;
            }
            refits++;
            var contributions = refitted(again, found.get(), random);
            for (int c = 0; c < channels; c++) {
                double sd = Summary.sd(contributions[c]);
                width[c] += width(contributions, c) / TRUTHS;
                ratios[c] += believed[c] > 0 ? Math.min(1, sd * sd / believed[c]) : 1;
                for (int j = 0; j < channels; j++) {
                    correlation[c][j] += Summary.correlation(contributions[c], contributions[j]) / TRUTHS;
                    var sum = sum(contributions[c], contributions[j]);
                    sumBetter[c][j] += sd > 0 ? Summary.sd(sum) / sd / TRUTHS : 1;
                }
            }
        }
        var result = new ArrayList<MixIdentifiability>();
        for (int c = 0; c < channels; c++) {
            monitor.check();
            int channel = c;
            double contraction = refits == 0 ? 0 : 1 - ratios[c] / refits;
            var from = IntStream.range(0, channels)
                    .filter(j ->
                            j != channel && correlation[channel][j] < OPPOSED && sumBetter[channel][j] < SUM_BETTER)
                    .boxed()
                    .sorted(Comparator.comparingDouble(j -> correlation[channel][j]))
                    .map(j -> request.media().get(j).id())
                    .toList();
            result.add(verdict(c, contraction, width[c], from));
        }
        return result;
    }

    /// Variance of every channel's contribution by the priors alone.
    private double[] believed(PriorDraws prior, SplittableGenerator random) {
        var contributions = new double[channels][PRIOR_DRAWS];
        for (int i = 0; i < PRIOR_DRAWS; i++) {
            prior.draw(random);
            for (int c = 0; c < channels; c++) {
                double contribution = contribution(prior.density(), c);
                contributions[c][i] = Double.isFinite(contribution) ? contribution : 0;
            }
        }
        return Arrays.stream(contributions)
                .mapToDouble(x -> Summary.covariance(x, x))
                .toArray();
    }

    private double contribution(MixDensity density, int c) {
        double scale = 0;
        for (double beta : density.beta(c)) {
            scale += beta / target.data().regions();
        }
        return scale * density.channel(c).weight();
    }

    private double[][] refitted(MixTarget again, Laplace laplace, SplittableGenerator random) {
        var density = again.mix();
        var gradient = new double[again.dimension()];
        var contributions = new double[channels][REFIT_DRAWS];
        for (int i = 0; i < REFIT_DRAWS; i++) {
            monitor.check();
            density.evaluate(laplace.draw(random, 1), gradient);
            for (int c = 0; c < channels; c++) {
                double contribution = contribution(density, c);
                contributions[c][i] = Double.isFinite(contribution) ? contribution : 0;
            }
        }
        return contributions;
    }

    /// After the fit.
    ///
    /// @param priorReturns [channel][draw]
    List<MixIdentifiability> after(PosteriorDraws draws, double[][] priorReturns) {
        var result = new ArrayList<MixIdentifiability>();
        for (int c = 0; c < channels; c++) {
            monitor.check();
            double before = priorReturns[c].length > 1 ? Summary.sd(priorReturns[c]) : 0;
            double now = Summary.sd(draws.roas[c]);
            double contraction = before > 0 ? Math.max(0, 1 - now * now / (before * before)) : 0;
            var from = new ArrayList<Integer>();
            for (int j = 0; j < channels; j++) {
                if (j != c && confused(draws.contribution[c], draws.contribution[j])) {
                    from.add(j);
                }
            }
            int channel = c;
            from.sort(Comparator.comparingDouble(
                    j -> Summary.correlation(draws.contribution[channel], draws.contribution[j])));
            result.add(verdict(
                    c,
                    contraction,
                    width(draws.contribution, c),
                    from.stream().map(j -> request.media().get(j).id()).toList()));
        }
        return result;
    }

    /// Width of the 90 % range of a channel's contribution, relative to the larger of its mean and what the channel's
    /// spend would bring at the return of all media together.
    private double width(double[][] contributions, int c) {
        double spend = target.data().media()[c].spendTotal();
        double all = 0;
        double brought = 0;
        for (int j = 0; j < channels; j++) {
            all += target.data().media()[j].spendTotal();
            brought += Summary.middle(contributions[j]);
        }
        var range = Summary.interval(contributions[c]);
        double scale = Math.max(Summary.middle(contributions[c]), all > 0 ? spend * brought / all : 0);
        return scale > 0 ? (range.high90() - range.low90()) / scale : 0;
    }

    private static boolean confused(double[] one, double[] other) {
        var sum = sum(one, other);
        double sd = Summary.sd(one);
        return Summary.correlation(one, other) < OPPOSED
                && Summary.sd(sum) < SUM_BETTER * sd
                && sd > UNSURE * Math.abs(Summary.mean(sum));
    }

    private static double[] sum(double[] a, double[] b) {
        var sum = new double[a.length];
        Arrays.setAll(sum, i -> a[i] + b[i]);
        return sum;
    }

    private MixIdentifiability verdict(int c, double contraction, double width, List<String> from) {
        var exposure = target.data().media()[c].series().lagged()[0];
        double mean = Summary.mean(exposure);
        double variation = mean > 0 ? Summary.sd(exposure) / mean : 0;
        double vif = variation < 1e-9 ? 1e6 : Regression.inflation(others(c), adstocked[c]);
        boolean leans = contraction < LEANING || width > TOO_WIDE;
        var apart = from.isEmpty() && vif >= (leans ? COLLINEAR : INSEPARABLE) ? movesWith(c, leans) : from;
        Verdict verdict;
        if (variation < STILL) {
            verdict = Verdict.NO_VARIATION;
        } else if (!apart.isEmpty()) {
            verdict = Verdict.NOT_TOLD_APART;
        } else if (leans) {
            verdict = Verdict.LEANS_ON_PRIOR;
        } else {
            verdict = Verdict.TOLD;
        }
        return new MixIdentifiability(
                request.media().get(c).id(),
                variation,
                vif,
                contraction,
                verdict,
                verdict == Verdict.NOT_TOLD_APART ? apart : List.of());
    }

    /// Channels whose exposure moves with this one's, the closest first. Where the range is narrow all the same, a test
    /// or a stated return of one of them may be the reason, and then they are told apart by that.
    private List<String> movesWith(int c, boolean leans) {
        var others = IntStream.range(0, channels)
                .filter(j -> j != c && Math.abs(Summary.correlation(adstocked[c], adstocked[j])) > TOGETHER)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -Math.abs(Summary.correlation(adstocked[c], adstocked[j]))))
                .map(j -> request.media().get(j).id())
                .toList();
        boolean settled = request.media().stream()
                .filter(media -> media.id().equals(request.media().get(c).id()) || others.contains(media.id()))
                .anyMatch(media -> media.priors().containsKey("roas")
                        || request.liftTests().stream()
                                .anyMatch(test -> test.media().equals(media.id())));
        return settled && !leans ? List.of() : others;
    }

    private double[][] columnsWithMedia() {
        return others(-1);
    }

    /// The baseline's columns and every channel but one.
    private double[][] others(int without) {
        var columns = new ArrayList<>(Arrays.asList(target.data().columns()));
        for (int c = 0; c < channels; c++) {
            if (c != without && target.data().media()[c].active()) {
                columns.add(adstocked[c]);
            }
        }
        return columns.toArray(double[][]::new);
    }

    /// Returns by the priors alone, [channel][draw]; empty for a channel without spend.
    double[][] priorReturns(SplittableGenerator random) {
        return new PriorDraws(target, monitor).returns(PRIOR_DRAWS, random);
    }
}
