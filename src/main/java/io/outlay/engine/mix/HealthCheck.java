package io.outlay.engine.mix;

import io.outlay.domain.data.HealthState;
import io.outlay.domain.mix.MixChannel;
import io.outlay.domain.mix.MixDiagnostics;
import io.outlay.domain.mix.MixHealth;
import io.outlay.domain.mix.MixIdentifiability;
import io.outlay.domain.mix.MixLoo;
import io.outlay.domain.mix.MixParameter;
import io.outlay.domain.mix.MixPeriod;
import io.outlay.domain.mix.MixQuality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The checks of a fitted model. Limits: R̂ and effective sample sizes of Vehtari et al. (2021), E-BFMI of Betancourt
/// (2016), Pareto k of Vehtari et al. (2024); the others are ours.
final class HealthCheck {
    private static final double GOOD_RHAT = 1.01;
    private static final double BAD_RHAT = 1.05;
    private static final double ENOUGH_DRAWS = 400;
    private static final double FEW_DRAWS = 100;
    private static final double LOW_ENERGY = 0.3;
    private static final double MANY_DIVERGENCES = 0.01;
    private static final double NEGATIVE_BASELINE = 0.2;
    private static final double ALL_MEDIA = 0.8;
    private static final double ODD_RETURN = 25;
    /// Log density per row by which predicting ahead may be worse than leaving out.
    private static final double WORSE_AHEAD = 1;

    private final List<MixHealth> checks = new ArrayList<>();

    private void say(MixHealth.Kind kind, HealthState state, List<String> subjects, double... figures) {
        checks.add(new MixHealth(kind, state, Arrays.stream(figures).boxed().toList(), subjects));
    }

    private static HealthState worse(boolean fail, boolean review) {
        return fail ? HealthState.FAIL : review ? HealthState.REVIEW : HealthState.PASS;
    }

    /// How the sampling went.
    ///
    /// @param draws      in all chains
    /// @param diverging  parameter at whose small or large values transitions diverged
    /// @param belowThere whether they are its small ones
    record Sampling(
            MixDiagnostics diagnostics,
            int draws,
            List<MixParameter> parameters,
            Optional<String> diverging,
            boolean belowThere) {

        /// The parameter that the chains know least.
        private List<String> slowest() {
            return parameters.stream()
                    .min(Comparator.comparingDouble((MixParameter p) -> Math.min(p.essBulk(), p.essTail())))
                    .map(p -> List.of(p.name()))
                    .orElse(List.of());
        }
    }

    static List<MixHealth> of(
            Sampling sampling,
            MixQuality quality,
            MixLoo loo,
            OptionalDouble ahead,
            List<MixChannel> channels,
            List<MixPeriod> periods,
            List<Double> baselineNegative,
            List<MixIdentifiability> identifiability) {
        var check = new HealthCheck();
        check.sampling(sampling);
        check.prediction(quality, loo, ahead);
        check.belief(quality, channels, periods, baselineNegative, identifiability);
        return check.checks;
    }

    private void sampling(Sampling sampling) {
        var d = sampling.diagnostics;
        double least = Math.min(d.leastBulk(), d.leastTail());
        var agree =
                worse(d.worstRhat() > BAD_RHAT || least < FEW_DRAWS, d.worstRhat() > GOOD_RHAT || least < ENOUGH_DRAWS);
        say(
                MixHealth.Kind.CONVERGENCE,
                agree,
                agree == HealthState.PASS ? List.of() : sampling.slowest(),
                d.worstRhat(),
                d.leastBulk(),
                d.leastTail());
        double energy = d.energyFractions().stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(1);
        say(
                MixHealth.Kind.DIVERGENCES,
                worse(
                        d.divergences() > MANY_DIVERGENCES * sampling.draws,
                        d.divergences() > 0 || d.maxDepthHits() > 0 || energy < LOW_ENERGY),
                sampling.diverging.map(List::of).orElse(List.of()),
                d.divergences(),
                d.maxDepthHits(),
                energy,
                sampling.belowThere ? -1 : 1);
    }

    private void prediction(MixQuality quality, MixLoo loo, OptionalDouble ahead) {
        say(
                MixHealth.Kind.PREDICTIVE_FIT,
                worse(quality.extremeP() < 0.001, quality.extremeP() < 0.02 || quality.r2() < 0.2),
                List.of(),
                quality.extremeP(),
                quality.r2());
        double worst =
                loo.shapes().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        say(
                MixHealth.Kind.INFLUENTIAL_PERIODS,
                worse(loo.bad() > 0.1 * loo.shapes().size(), loo.bad() > 0),
                List.of(),
                loo.bad(),
                worst);
        double left = loo.elpd() / loo.pointwise().size();
        ahead.ifPresent(density ->
                say(MixHealth.Kind.FUTURE, worse(false, density < left - WORSE_AHEAD), List.of(), density, left));
        double limit = 2 / Math.sqrt(Math.max(1, loo.pointwise().size()));
        double correlation = Math.abs(quality.autocorrelation());
        say(
                MixHealth.Kind.RESIDUALS,
                worse(correlation > 0.6, correlation > limit),
                List.of(),
                quality.autocorrelation(),
                limit);
        quality.holdout()
                .ifPresent(held -> say(
                        MixHealth.Kind.HOLDOUT,
                        worse(held.mape() > 2 * held.naive(), held.mape() > held.naive()),
                        List.of(),
                        held.mape(),
                        held.naive()));
    }

    private void belief(
            MixQuality quality,
            List<MixChannel> channels,
            List<MixPeriod> periods,
            List<Double> baselineNegative,
            List<MixIdentifiability> identifiability) {
        int lowest = 0;
        for (int t = 1; t < periods.size(); t++) {
            lowest = baselineNegative.get(t) > baselineNegative.get(lowest) ? t : lowest;
        }
        double worst = baselineNegative.get(lowest);
        say(
                MixHealth.Kind.BASELINE,
                worse(quality.baselineNegative() > NEGATIVE_BASELINE, worst > NEGATIVE_BASELINE),
                worst > NEGATIVE_BASELINE ? List.of(periods.get(lowest).date().toString()) : List.of(),
                quality.baselineNegative(),
                worst);
        double share = channels.stream().mapToDouble(c -> c.share().value()).sum();
        var returns = channels.stream()
                .filter(c -> c.roas().isPresent())
                .mapToDouble(c -> c.roas().orElseThrow().value())
                .sorted()
                .toArray();
        double middle = returns.length > 0 ? Summary.quantile(returns, 0.5) : 0;
        double largest = middle > 0 ? returns[returns.length - 1] / middle : 1;
        var odd = channels.stream()
                .filter(c -> middle > 0
                        && c.roas().map(r -> r.value() > ODD_RETURN * middle).orElse(false))
                .sorted(Comparator.comparingDouble(c -> -c.roas().orElseThrow().value()))
                .map(MixChannel::id)
                .toList();
        say(MixHealth.Kind.RETURNS, worse(share > 1, share > ALL_MEDIA || !odd.isEmpty()), odd, share, largest);
        var leaning = identifiability.stream()
                .filter(i -> i.verdict() == MixIdentifiability.Verdict.LEANS_ON_PRIOR
                        || i.verdict() == MixIdentifiability.Verdict.NO_VARIATION)
                .sorted(Comparator.comparingDouble(MixIdentifiability::contraction))
                .map(MixIdentifiability::media)
                .toList();
        say(MixHealth.Kind.PRIOR, worse(false, !leaning.isEmpty()), leaning, leaning.size());
    }
}
