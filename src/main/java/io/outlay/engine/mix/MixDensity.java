package io.outlay.engine.mix;

import io.outlay.domain.mix.MixLikelihood;
import io.outlay.engine.bayes.LogDensity;
import java.util.Arrays;
import org.apache.commons.math3.special.Gamma;

/// The log posterior of the media-mix model with its gradient, coded by hand in one pass: engines.md §3.
///
/// In [Scale#STATED] every number is the transformed parameter itself. In [Scale#SAMPLED] three blocks are turned into
/// coordinates that are nearly independent of each other under the data: the linear terms are decorrelated
/// (coefficients = T·u); the intercept is the level of the outcome, media included, instead of without; a channel's
/// effect is how much its contribution moves instead of β, which would trade with the saturation
/// (u = ln β + ln [ChannelTerm#size]); a region is told by its own level, which its rows measure, and not by its
/// distance from the others in standard deviations. The Jacobian of these maps is constant, or part of the density,
/// so they change no posterior.
final class MixDensity implements LogDensity {

    enum Scale {
        STATED,
        SAMPLED,
        /// Coordinates of [#SAMPLED], without the Jacobian of the regions' levels: with it the density grows without
        /// bound as all regions become alike, and a search for its mode ends nowhere.
        STARTING
    }

    /// What a channel's effect is told by.
    private enum Effect {
        /// β stands for itself.
        PLAIN,
        /// The return stands for itself and β follows.
        RETURN,
        /// How much the contribution moves, from which β follows, and the return.
        SIZE
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
    private final Effect[] effects;
    private final boolean levelled;
    /// whether regions are told by their levels
    private final boolean byLevel;
    /// [channel][region]
    private final double[][] beta;
    private final double[] mean;
    private final double[] rowGradient;
    private final double[] coefficients;
    private final double[] columnMeans;

    MixDensity(MixData data, Layout layout, LinearTurn turn, Scale scale) {
        this(data, layout, turn, scale, true);
    }

    /// @param jacobian whether the transforms' Jacobian is part of the density
    MixDensity(MixData data, Layout layout, LinearTurn turn, Scale scale, boolean jacobian) {
        this.data = data;
        this.layout = layout;
        this.scale = scale;
        this.jacobian = jacobian;
        this.turn = scale == Scale.STATED ? LinearTurn.NONE : turn;
        int count = data.media().length;
        channels = new ChannelTerm[count];
        Arrays.setAll(channels, c -> new ChannelTerm(data, c));
        values = new double[layout.size()];
        byValue = new double[layout.size()];
        beta = new double[count][data.regions()];
        mean = new double[data.rows()];
        rowGradient = new double[data.rows()];
        coefficients = new double[layout.linear.length];
        columnMeans = new double[layout.linear.length];
        Arrays.setAll(columnMeans, i -> Summary.mean(data.columns()[i]));
        plain = new boolean[layout.size()];
        Arrays.fill(plain, true);
        for (int column : this.turn.columns()) {
            plain[layout.linear[column]] = false;
        }
        effects = new Effect[count];
        for (int c = 0; c < count; c++) {
            effects[c] = effect(c);
            plain[layout.effect[c]] = effects[c] != Effect.SIZE;
        }
        levelled = scale != Scale.STATED
                && layout.parameter(layout.linear[0]).transform().kind() == Transform.Kind.REAL;
        byLevel = levelled && layout.regionSd >= 0;
        if (byLevel) {
            plain[layout.linear[0]] = false;
            for (int at : layout.region) {
                plain[at] = false;
            }
        }
    }

    private Effect effect(int c) {
        if (!data.media()[c].active()) {
            return Effect.PLAIN;
        }
        boolean free = layout.parameter(layout.effect[c]).transform().kind() == Transform.Kind.POSITIVE;
        if (scale != Scale.STATED && free) {
            return Effect.SIZE;
        }
        return layout.byReturn[c] ? Effect.RETURN : Effect.PLAIN;
    }

    @Override
    public int dimension() {
        return layout.size();
    }

    @Override
    public double evaluate(double[] u, double[] gradient) {
        double density = parameters(u);
        mean(u);
        density += likelihood();
        Arrays.fill(gradient, 0);
        density += linear();
        double common = levelled ? byValue[layout.linear[0]] / mean.length : 0;
        if (layout.regionSd >= 0) {
            density += byLevel ? regionLevels(u, gradient) : regionShifts();
        }
        turn.gradient(byValue, layout.linear, gradient);
        for (int c = 0; c < channels.length; c++) {
            density += channel(c, common, gradient);
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
        double level = 0;
        for (int c = 0; c < channels.length; c++) {
            channels[c].forward(values, layout.adstock[c], layout.saturation[c]);
            double average = average(c, u);
            for (int g = 0; g < data.regions(); g++) {
                beta[c][g] = layout.spread.length == 0
                        ? average
                        : average * Math.exp(values[layout.spread[c]] * values[layout.deviation[c][g]]);
            }
            level += levelled ? channels[c].level(beta[c]) : 0;
        }
        turn.coefficients(u, layout.linear, values);
        if (byLevel) {
            levels(u);
        }
        values[layout.linear[0]] -= level;
        Arrays.fill(mean, values[layout.linear[0]]);
        for (int i = 1; i < layout.linear.length; i++) {
            Kernels.add(values[layout.linear[i]], data.columns()[i], 0, mean.length, mean);
        }
        for (int g = 0; g < layout.region.length; g++) {
            double shift = values[layout.regionSd] * values[layout.region[g]];
            for (int t = g * data.periods(); t < (g + 1) * data.periods(); t++) {
                mean[t] += shift;
            }
        }
        for (int c = 0; c < channels.length; c++) {
            channels[c].addTo(mean, beta[c]);
        }
    }

    /// Intercept and shifts from the regions' levels R_g: the baseline's mean over all rows is mean R + sd·w/√G, which
    /// is what its prior by the levels looks like, and a region's shift is what its level has beyond it.
    private void levels(double[] u) {
        int count = layout.region.length;
        double sd = values[layout.regionSd];
        double all = 0;
        for (int at : layout.region) {
            all += u[at] / count;
        }
        all += sd * u[layout.linear[0]] / Math.sqrt(count);
        for (int at : layout.region) {
            values[at] = (u[at] - all) / sd;
        }
        double intercept = all;
        for (int i = 1; i < layout.linear.length; i++) {
            intercept -= values[layout.linear[i]] * columnMeans[i];
        }
        values[layout.linear[0]] = intercept;
    }

    /// β of the channel, over the regions; also sets the parameter where it follows.
    private double average(int c, double[] u) {
        int at = layout.effect[c];
        double perReturn = data.media()[c].spendTotal() / channels[c].weight();
        return switch (effects[c]) {
            case PLAIN -> layout.byReturn[c] ? 0 : values[at];
            case RETURN -> values[at] * perReturn;
            case SIZE -> {
                double average = Math.exp(u[at]) / channels[c].size();
                values[at] = layout.byReturn[c] ? average / perReturn : average;
                yield average;
            }
        };
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

    /// Gradient by one channel's parameters; log density of its experiments and, where the effect's parameter follows
    /// from another, of its prior.
    private double channel(int c, double common, double[] gradient) {
        var term = channels[c];
        double density = term.pull(rowGradient, common, beta[c]);
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
        double byWeight = 0;
        double bySize = 0;
        switch (effects[c]) {
            case PLAIN -> byValue[at] += layout.byReturn[c] ? 0 : byLogBeta / values[at];
            case RETURN -> {
                byValue[at] += byLogBeta / values[at];
                byWeight = -byLogBeta;
            }
            case SIZE -> {
                var prior = layout.parameter(at).prior();
                density += prior.logDensity(values[at]);
                double byLogEffect = prior.slope(values[at]) * values[at];
                if (jacobian) {
                    density += Math.log(values[at]);
                    byLogEffect += 1;
                }
                byLogBeta += byLogEffect;
                byWeight = layout.byReturn[c] ? byLogEffect : 0;
                bySize = -byLogBeta;
                gradient[at] += byLogBeta;
            }
        }
        term.backward(rowGradient, common, beta[c], byWeight, bySize);
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
    private double linear() {
        Kernels.dots(data.columns(), rowGradient, mean.length, coefficients);
        for (int i = 0; i < coefficients.length; i++) {
            byValue[layout.linear[i]] += coefficients[i];
        }
        double density = 0;
        if (byLevel) {
            int first = layout.linear[0];
            density += layout.parameter(first).prior().logDensity(values[first]);
            byValue[first] += layout.parameter(first).prior().slope(values[first]);
        }
        for (int column : turn.columns()) {
            int at = layout.linear[column];
            var prior = layout.parameter(at).prior();
            density += prior.logDensity(values[at]);
            byValue[at] += prior.slope(values[at]);
        }
        return density;
    }

    /// Gradient by the regions' shifts, which stand for themselves.
    private double regionShifts() {
        for (int g = 0; g < layout.region.length; g++) {
            int at = layout.region[g];
            double sum = Kernels.sum(rowGradient, g * data.periods(), (g + 1) * data.periods());
            byValue[layout.regionSd] += sum * values[at];
            byValue[at] += sum * values[layout.regionSd];
        }
        return 0;
    }

    /// Gradient by the regions' levels, and the priors of shifts and intercept.
    private double regionLevels(double[] u, double[] gradient) {
        int count = layout.region.length;
        int first = layout.linear[0];
        double sd = values[layout.regionSd];
        double root = Math.sqrt(count);
        double byIntercept = byValue[first];
        double jacobian = scale == Scale.SAMPLED ? 1 : 0;
        double density = -jacobian * ((count - 1) * Math.log(sd) + 0.5 * Math.log(count));
        double total = 0;
        double squares = 0;
        for (int g = 0; g < count; g++) {
            int at = layout.region[g];
            double z = values[at];
            double sum = Kernels.sum(rowGradient, g * data.periods(), (g + 1) * data.periods()) - z / sd;
            density += -0.5 * z * z - PriorTerm.HALF_LOG_2_PI;
            squares += z * z;
            gradient[at] = sum;
            total += sum;
        }
        for (int at : layout.region) {
            gradient[at] += (byIntercept - total) / count;
        }
        gradient[first] = sd / root * (byIntercept - total);
        byValue[layout.regionSd] +=
                squares / sd - jacobian * (count - 1) / sd + u[first] / root * (byIntercept - total);
        for (int i = 1; i < layout.linear.length; i++) {
            byValue[layout.linear[i]] -= byIntercept * columnMeans[i];
        }
        return density;
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
        double constant =
                Gamma.logGamma((nu + 1) / 2) - Gamma.logGamma(nu / 2) - 0.5 * Math.log(nu * Math.PI) - Math.log(sigma);
        for (int t = 0; t < out.length; t++) {
            double z = (data.outcome()[t] - mean[t]) / sigma;
            out[t] = constant - (nu + 1) / 2 * Math.log1p(z * z / nu);
        }
    }
}
