package io.outlay.engine.mix;

import io.outlay.domain.mix.MixLikelihood;
import io.outlay.engine.bayes.LogDensity;
import java.util.Arrays;
import org.apache.commons.math3.special.Gamma;

/// The log posterior of the media-mix model with its gradient, coded by hand in one pass: engines.md §3.
///
/// In [Scale#STATED] every number is the transformed parameter itself. In [Scale#SAMPLED] two blocks are turned into
/// coordinates that are nearly independent of each other under the data: the linear terms are decorrelated
/// (coefficients = T·u), and a channel's effect is its mean contribution over the rows instead of β, which would trade
/// with the saturation (u = ln β + ln Σh + constant). Both maps have a constant Jacobian, so they change no posterior.
final class MixDensity implements LogDensity {

    enum Scale {
        STATED,
        SAMPLED
    }

    private final MixData data;
    private final Layout layout;
    private final Scale scale;
    private final boolean jacobian;
    private final LinearTurn turn;
    private final ChannelTerm[] channels;
    /// parameters on their own scale at the last evaluation
    private final double[] values;
    private final double[] byValue;
    private final boolean[] plain;
    /// [channel][region]
    private final double[][] beta;
    private final double[] mean;
    private final double[] rowGradient;
    private final double[] coefficients;

    MixDensity(MixData data, Layout layout, LinearTurn turn, Scale scale) {
        this(data, layout, turn, scale, true);
    }

    /// @param jacobian whether the transforms' Jacobian is part of the density
    MixDensity(MixData data, Layout layout, LinearTurn turn, Scale scale, boolean jacobian) {
        this.data = data;
        this.layout = layout;
        this.scale = scale;
        this.jacobian = jacobian;
        this.turn = scale == Scale.SAMPLED ? turn : LinearTurn.NONE;
        int count = data.media().length;
        channels = new ChannelTerm[count];
        Arrays.setAll(channels, c -> new ChannelTerm(data, c));
        values = new double[layout.size()];
        byValue = new double[layout.size()];
        beta = new double[count][data.regions()];
        mean = new double[data.rows()];
        rowGradient = new double[data.rows()];
        coefficients = new double[layout.linear.length];
        plain = new boolean[layout.size()];
        Arrays.fill(plain, true);
        for (int column : this.turn.columns()) {
            plain[layout.linear[column]] = false;
        }
        for (int c = 0; c < count; c++) {
            plain[layout.effect[c]] = !held(c) || layout.byReturn[c];
        }
    }

    @Override
    public int dimension() {
        return layout.size();
    }

    /// Whether the channel's β follows from its return or contribution.
    private boolean held(int channel) {
        if (!data.media()[channel].active()) {
            return false;
        }
        boolean free = layout.parameter(layout.effect[channel]).transform().kind() == Transform.Kind.POSITIVE;
        return layout.byReturn[channel] || (scale == Scale.SAMPLED && free);
    }

    @Override
    public double evaluate(double[] u, double[] gradient) {
        double density = parameters(u);
        mean(u);
        density += likelihood();
        Arrays.fill(gradient, 0);
        for (int c = 0; c < channels.length; c++) {
            density += channel(c, gradient);
        }
        density += linear(gradient);
        if (layout.regionSd >= 0) {
            regions();
        }
        for (int i = 0; i < values.length; i++) {
            if (plain[i]) {
                var transform = layout.parameter(i).transform();
                gradient[i] += byValue[i] * transform.slope(values[i]);
                if (jacobian) {
                    gradient[i] += transform.logSlopeSlope(values[i]);
                }
            }
        }
        return density;
    }

    /// Values and priors of every parameter that stands for itself.
    private double parameters(double[] u) {
        double density = 0;
        for (int i = 0; i < values.length; i++) {
            byValue[i] = 0;
            if (!plain[i]) {
                continue;
            }
            var parameter = layout.parameter(i);
            values[i] = parameter.transform().value(u[i]);
            density += parameter.prior().logDensity(values[i]);
            byValue[i] = parameter.prior().slope(values[i]);
            if (jacobian) {
                density += parameter.transform().logSlope(u[i], values[i]);
            }
        }
        return density;
    }

    /// The fitted mean of every row, and every channel's response.
    private void mean(double[] u) {
        turn.coefficients(u, layout.linear, values);
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = values[layout.linear[i]];
        }
        Arrays.fill(mean, coefficients[0]);
        for (int i = 1; i < coefficients.length; i++) {
            Kernels.add(coefficients[i], data.columns()[i], 0, mean.length, mean);
        }
        for (int g = 0; g < layout.region.length; g++) {
            double shift = values[layout.regionSd] * values[layout.region[g]];
            for (int t = g * data.periods(); t < (g + 1) * data.periods(); t++) {
                mean[t] += shift;
            }
        }
        for (int c = 0; c < channels.length; c++) {
            channels[c].forward(values, layout.adstock[c], layout.saturation[c]);
            double average = average(c, u);
            for (int g = 0; g < data.regions(); g++) {
                beta[c][g] = layout.spread.length == 0
                        ? average
                        : average * Math.exp(values[layout.spread[c]] * values[layout.deviation[c][g]]);
            }
            channels[c].addTo(mean, beta[c]);
        }
    }

    /// β of the channel, over the regions.
    private double average(int c, double[] u) {
        int at = layout.effect[c];
        if (!data.media()[c].active()) {
            return 0;
        }
        if (layout.byReturn[c]) {
            return values[at] * data.media()[c].spendTotal() / channels[c].weight();
        }
        if (held(c)) {
            values[at] = Math.exp(u[at]) * rowUnits() / channels[c].weight();
        }
        return values[at];
    }

    /// Outcome of all rows when every one is 1 on the model's scale.
    private double rowUnits() {
        double sum = 0;
        for (double unit : data.units()) {
            sum += unit * data.periods();
        }
        return sum;
    }

    /// Log likelihood; leaves its derivative by the mean of every row.
    private double likelihood() {
        double sigma = values[layout.sigma];
        int n = data.fittedRows();
        var outcome = data.outcome();
        var fitted = data.fitted();
        boolean all = n == outcome.length;
        double precision = 1 / (sigma * sigma);
        for (int t = 0; t < mean.length; t++) {
            rowGradient[t] = (outcome[t] - mean[t]) * precision;
        }
        if (!all) {
            for (int t = 0; t < mean.length; t++) {
                rowGradient[t] = fitted[t] ? rowGradient[t] : 0;
            }
        }
        if (data.likelihood() == MixLikelihood.STUDENT_T) {
            return student(sigma, n);
        }
        double squares = sigma * sigma * Kernels.dot(rowGradient, rowGradient, 0, mean.length);
        byValue[layout.sigma] += (squares - n) / sigma;
        return -n * (Math.log(sigma) + PriorTerm.HALF_LOG_2_PI) - 0.5 * squares;
    }

    /// Student-t with ν degrees of freedom and scale σ; rowGradient holds r/σ² and is replaced.
    private double student(double sigma, int n) {
        double nu = values[layout.nu];
        double density = n
                * (Gamma.logGamma((nu + 1) / 2)
                        - Gamma.logGamma(nu / 2)
                        - 0.5 * Math.log(nu * Math.PI)
                        - Math.log(sigma));
        double byNu = 0.5 * n * (Gamma.digamma((nu + 1) / 2) - Gamma.digamma(nu / 2) - 1 / nu);
        double bySigma = -n / sigma;
        for (int t = 0; t < rowGradient.length; t++) {
            double z = rowGradient[t] * sigma;
            double q = z * z / nu;
            double log = Math.log1p(q);
            density -= (nu + 1) / 2 * log;
            byNu += -0.5 * log + (nu + 1) / 2 * q / (nu * (1 + q));
            bySigma += (nu + 1) * q / (1 + q) / sigma;
            rowGradient[t] *= (nu + 1) / (nu * (1 + q));
        }
        byValue[layout.sigma] += bySigma;
        byValue[layout.nu] += byNu;
        return density;
    }

    /// Gradient by one channel's parameters; log density of its experiments and, where β follows from something else,
    /// of β's prior.
    private double channel(int c, double[] gradient) {
        var term = channels[c];
        double density = term.pull(rowGradient, beta[c]);
        double held = 0;
        double byLogBeta = 0;
        for (int g = 0; g < data.regions(); g++) {
            double part = beta[c][g] * term.pulls[g];
            byLogBeta += part;
            if (layout.spread.length > 0) {
                byValue[layout.spread[c]] += part * values[layout.deviation[c][g]];
                byValue[layout.deviation[c][g]] += part * values[layout.spread[c]];
            }
        }
        int at = layout.effect[c];
        if (!held(c)) {
            byValue[at] += byLogBeta / values[at];
        } else {
            if (layout.byReturn[c]) {
                byValue[at] += byLogBeta / values[at];
            } else {
                var parameter = layout.parameter(at);
                density += parameter.prior().logDensity(values[at]);
                byLogBeta += parameter.prior().slope(values[at]) * values[at];
                if (jacobian) {
                    density += Math.log(values[at]);
                    byLogBeta += 1;
                }
                gradient[at] += byLogBeta;
            }
            held = byLogBeta / term.weight();
        }
        term.backward(rowGradient, beta[c], held);
        int p = 0;
        for (int index : layout.adstock[c]) {
            byValue[index] += term.gradient[p++];
        }
        for (int index : layout.saturation[c]) {
            byValue[index] += term.gradient[p++];
        }
        return density;
    }

    /// Gradient by the linear terms, and the priors of those that are turned.
    private double linear(double[] gradient) {
        Kernels.dots(data.columns(), rowGradient, mean.length, coefficients);
        for (int i = 0; i < coefficients.length; i++) {
            byValue[layout.linear[i]] += coefficients[i];
        }
        double density = 0;
        for (int column : turn.columns()) {
            int at = layout.linear[column];
            var prior = layout.parameter(at).prior();
            density += prior.logDensity(values[at]);
            byValue[at] += prior.slope(values[at]);
        }
        turn.gradient(byValue, layout.linear, gradient);
        return density;
    }

    private void regions() {
        for (int g = 0; g < layout.region.length; g++) {
            double sum = 0;
            for (int t = g * data.periods(); t < (g + 1) * data.periods(); t++) {
                sum += rowGradient[t];
            }
            byValue[layout.regionSd] += sum * values[layout.region[g]];
            byValue[layout.region[g]] += sum * values[layout.regionSd];
        }
    }

    /// Parameters on their own scale at the last evaluation. Not a copy.
    double[] values() {
        return values;
    }

    /// β per region at the last evaluation. Not a copy.
    double[] beta(int channel) {
        return beta[channel];
    }

    /// Fitted mean per row, scaled, at the last evaluation. Not a copy.
    double[] fittedMean() {
        return mean;
    }

    ChannelTerm channel(int index) {
        return channels[index];
    }

    /// Log likelihood of every row, held-out rows included, at the last evaluation.
    void pointwise(double[] out) {
        double sigma = values[layout.sigma];
        if (data.likelihood() == MixLikelihood.NORMAL) {
            double constant = -Math.log(sigma) - PriorTerm.HALF_LOG_2_PI;
            for (int t = 0; t < out.length; t++) {
                double z = (data.outcome()[t] - mean[t]) / sigma;
                out[t] = constant - 0.5 * z * z;
            }
            return;
        }
        double nu = values[layout.nu];
        double constant = Gamma.logGamma((nu + 1) / 2)
                - Gamma.logGamma(nu / 2)
                - 0.5 * Math.log(nu * Math.PI)
                - Math.log(sigma);
        for (int t = 0; t < out.length; t++) {
            double z = (data.outcome()[t] - mean[t]) / sigma;
            out[t] = constant - (nu + 1) / 2 * Math.log1p(z * z / nu);
        }
    }
}
