package io.outlay.engine.study;

import io.outlay.domain.Interval;
import io.outlay.domain.study.ChannelSpend;
import io.outlay.domain.study.PlanStudy;
import io.outlay.domain.study.SplitFigures;

/// What any split of the plan's budget would bring, quick enough to follow a dragged slider: the exact mean and ranges
/// over the draws that the study's own figures come from. Remembers each channel's last responses, so that only what
/// moved is computed again. For one thread.
public final class WhatIf {
    private final PlanDraws draws;
    private final double[] today;
    private final double[] base;
    private final double[] spends;
    private final double[][] responses;
    private final double[] gains;

    /// @param plan of the study that `draws` were made from
    public WhatIf(PlanDraws draws, PlanStudy plan) {
        this.draws = draws;
        this.today = plan.today().stream().mapToDouble(ChannelSpend::amount).toArray();
        this.spends = today.clone();
        this.responses = new double[draws.channels()][];
        for (int c = 0; c < responses.length; c++) {
            responses[c] = draws.responses(c, today[c]);
        }
        this.base = sums();
        this.gains = new double[base.length];
    }

    /// @param wanted spend of each channel over the whole plan, in the study's order, ≥ 0
    public SplitFigures evaluate(double[] wanted) {
        for (int c = 0; c < spends.length; c++) {
            if (wanted[c] != spends[c]) {
                spends[c] = wanted[c];
                responses[c] = draws.responses(c, wanted[c]);
            }
        }
        var outcome = sums();
        int worse = 0;
        boolean different = false;
        for (int d = 0; d < gains.length; d++) {
            gains[d] = outcome[d] - base[d];
            worse += outcome[d] < base[d] ? 1 : 0;
            different |= gains[d] != 0;
        }
        return new SplitFigures(
                Interval.ofDraws(outcome), Interval.ofDraws(gains), different ? 1 - (double) worse / gains.length : 0);
    }

    /// Mean outcome that a channel's next unit of money brings at the split last evaluated; infinite where a curve
    /// starts infinitely steep.
    ///
    /// @param channel place in the study
    public double next(int channel) {
        double sum = 0;
        for (int d = 0; d < gains.length; d++) {
            sum += draws.curve(channel, d).slope(spends[channel]);
        }
        return sum / gains.length;
    }

    /// The gain of the split last evaluated, one per draw in the draws' order.
    public double[] gains() {
        return gains.clone();
    }

    /// Today's split, brought to the plan's budget.
    public SplitFigures today() {
        return evaluate(today);
    }

    private double[] sums() {
        var sums = new double[draws.size()];
        for (var channel : responses) {
            for (int d = 0; d < sums.length; d++) {
                sums[d] += channel[d];
            }
        }
        return sums;
    }
}
