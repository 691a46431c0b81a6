package io.outlay.engine.study;

import io.outlay.domain.mix.AdstockDraws;
import io.outlay.domain.mix.MixChannel;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.engine.curves.LagWeights;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How a channel's effect spreads over the weeks after the spend: by the mix model, by the fitted curve, or not at all.
final class WeekCarry {
    private final double[] mean;
    private final Optional<AdstockDraws> draws;

    private WeekCarry(double[] mean, Optional<AdstockDraws> draws) {
        this.mean = mean;
        this.draws = draws;
    }

    /// @param fitted the channel in the mix model that leads
    static WeekCarry of(ChannelStudy study, Optional<MixChannel> fitted) {
        if (study.mix().isPresent()) {
            return fitted.map(channel -> new WeekCarry(shares(channel.lagWeights()), Optional.of(channel.carryOver())))
                    .orElseGet(WeekCarry::none);
        }
        return study.fits()
                .carryOver()
                .map(carry -> new WeekCarry(shares(carry.weights()), Optional.empty()))
                .orElseGet(WeekCarry::none);
    }

    private static WeekCarry none() {
        return new WeekCarry(new double[] {1}, Optional.empty());
    }

    /// Share of the effect per week, that of the spend first.
    List<Double> mean() {
        return Arrays.stream(mean).boxed().toList();
    }

    int lags() {
        return mean.length;
    }

    /// The same as draw `d` of `count` has it.
    double[] draw(int d, int count) {
        if (draws.isEmpty()) {
            return mean;
        }
        var carry = draws.get();
        var parameters = new double[carry.adstock().kind().parameters().size()];
        carry.read(PlanCurves.kept(d, count, carry.size()), parameters);
        var weights = new LagWeights(carry.adstock());
        weights.set(parameters);
        return shares(Arrays.stream(weights.weights()).boxed().toList());
    }

    private static double[] shares(List<Double> weights) {
        double total = weights.stream().mapToDouble(w -> w).sum();
        return weights.stream().mapToDouble(w -> w / total).toArray();
    }
}
