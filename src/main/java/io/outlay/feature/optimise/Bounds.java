package io.outlay.feature.optimise;

import io.outlay.domain.data.Channel;
import io.outlay.domain.study.PlanRole;
import io.outlay.engine.study.PlanRules;
import io.outlay.engine.study.PlanTrades;
import io.outlay.feature.optimise.Planner.Hold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a split must keep to now: locks, limits and the budget as they stand in the project, which may be newer than
/// the study. Amounts are totals over the study's weeks.
record Bounds(List<Channel> channels, List<Hold> holds, double[] low, double[] high, double total) {
    private static final double ROUNDING = 1e-9;

    /// @param present     channels of the project
    /// @param weeklyTotal budget per week
    static Bounds of(PlanBasis basis, List<Channel> present, BigDecimal weeklyTotal) {
        int n = basis.channels().size();
        var channels = new ArrayList<Channel>();
        var holds = new ArrayList<Hold>();
        var low = new double[n];
        var high = new double[n];
        for (int c = 0; c < n; c++) {
            var study = basis.channels().get(c);
            var channel = present.stream()
                    .filter(it -> it.id().equals(study.channel().id()))
                    .findFirst()
                    .orElse(study.channel());
            var role = PlanRules.role(channel, basis.study().told(study));
            channels.add(channel);
            holds.add(
                    switch (role) {
                        case PLANNED -> Hold.FREE;
                        case LOCKED -> Hold.LOCKED;
                        case HELD -> Hold.CANNOT_TELL;
                    });
            var limits = role == PlanRole.PLANNED
                    ? PlanRules.limits(channel, PlanRules.guard(study))
                    : new PlanRules.Span(study.today(), study.today());
            low[c] = limits.minimum() * basis.weeks();
            high[c] = limits.maximum() * basis.weeks();
        }
        return new Bounds(channels, holds, low, high, weeklyTotal.doubleValue() * basis.weeks());
    }

    boolean[] fixed() {
        var fixed = new boolean[low.length];
        for (int c = 0; c < fixed.length; c++) {
            fixed[c] = holds.get(c) != Hold.FREE;
        }
        return fixed;
    }

    /// As the search for trade-offs takes them.
    PlanTrades.Limits limits() {
        return new PlanTrades.Limits(
                Arrays.stream(low).boxed().toList(), Arrays.stream(high).boxed().toList(), total);
    }

    /// What all channels take at least.
    double least() {
        return Arrays.stream(low).sum();
    }

    /// What all channels can take.
    double most() {
        return Arrays.stream(high).sum();
    }

    boolean tooLittle() {
        return least() > total * (1 + ROUNDING);
    }

    boolean tooMuch() {
        return most() < total * (1 - ROUNDING);
    }

    /// The split brought to locks, limits and budget; the same bits where it keeps them already.
    ///
    /// @param within whether the limits count too; today's split may lie outside them
    double[] keep(double[] spends, boolean within) {
        if (kept(spends, within)) {
            return spends;
        }
        var next = spends.clone();
        for (int c = 0; c < next.length; c++) {
            if (holds.get(c) != Hold.FREE) {
                next[c] = low[c];
            }
        }
        return GiveWay.spread(next, low, high, fixed(), total);
    }

    private boolean kept(double[] spends, boolean within) {
        for (int c = 0; c < spends.length; c++) {
            double slack = ROUNDING * Math.max(total, 1);
            boolean bound = within || holds.get(c) != Hold.FREE;
            if (bound && (spends[c] < low[c] - slack || spends[c] > high[c] + slack)) {
                return false;
            }
        }
        return Math.abs(GiveWay.sum(spends) - total) <= 1e-6 * Math.max(total, 1);
    }
}
