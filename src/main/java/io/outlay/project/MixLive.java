package io.outlay.project;

import io.outlay.domain.mix.MixProgress;
import io.outlay.domain.mix.MixSampling;
import io.outlay.engine.bayes.Diagnostics;
import io.outlay.engine.bayes.SampleWatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps the draws of a sampling under way so that its progress can be looked at from another thread.
public final class MixLive implements SampleWatch {
    private static final int ENOUGH = 50;
    private static final int POINTS = 200;

    private final Object lock = new Object();
    private List<String> names = List.of();
    private MixSampling sampling = MixSampling.standard(1);
    /// [chain][parameter][iteration]
    private double @Nullable [][][] draws;
    private int[] done = {};
    private int[] divergences = {};

    /// A sampling begins.
    void begin(List<String> parameters, MixSampling settings) {
        synchronized (lock) {
            names = List.copyOf(parameters);
            sampling = settings;
            draws = new double[settings.chains()][parameters.size()][settings.warmup() + settings.draws()];
            done = new int[settings.chains()];
            divergences = new int[settings.chains()];
        }
    }

    @Override
    public void drawn(int chain, int index, boolean diverged, double[] position) {
        synchronized (lock) {
            var kept = draws;
            if (kept == null || chain >= kept.length || position.length != names.size()) {
                return;
            }
            var mine = kept[chain];
            for (int p = 0; p < position.length; p++) {
                if (index < mine[p].length) {
                    mine[p][index] = position[p];
                }
            }
            done[chain] = index + 1;
            divergences[chain] += diverged ? 1 : 0;
        }
    }

    /// How far it is; empty before it begins. Takes some ten milliseconds: belongs away from the window.
    public Optional<MixProgress> progress() {
        double[][][] copy;
        List<MixProgress.Chain> chains = new ArrayList<>();
        List<String> parameters;
        MixSampling settings;
        synchronized (lock) {
            var kept = draws;
            if (kept == null) {
                return Optional.empty();
            }
            parameters = names;
            settings = sampling;
            copy = new double[kept.length][parameters.size()][];
            for (int c = 0; c < copy.length; c++) {
                chains.add(new MixProgress.Chain(done[c], divergences[c]));
                var mine = kept[c];
                for (int p = 0; p < copy[c].length; p++) {
                    copy[c][p] = Arrays.copyOf(mine[p], done[c]);
                }
            }
        }
        return Optional.of(new MixProgress(
                settings.warmup(),
                settings.draws(),
                chains,
                groups(parameters, copy, settings.warmup()),
                traces(parameters, copy)));
    }

    private static List<MixProgress.Group> groups(List<String> names, double[][][] draws, int warmup) {
        int least = Integer.MAX_VALUE;
        for (var chain : draws) {
            least = Math.min(least, chain.length == 0 ? 0 : chain[0].length - warmup);
        }
        if (least < ENOUGH) {
            return List.of();
        }
        var worst = new LinkedHashMap<String, MixProgress.Group>();
        for (int p = 0; p < names.size(); p++) {
            var counted = new double[draws.length][];
            for (int c = 0; c < draws.length; c++) {
                counted[c] = Arrays.copyOfRange(draws[c][p], warmup, warmup + least);
            }
            var group = names.get(p).replaceAll("\\[.*", "");
            double rhat = Math.min(Double.MAX_VALUE, Diagnostics.rhat(counted));
            double ess = Diagnostics.essBulk(counted);
            worst.merge(
                    group,
                    new MixProgress.Group(group, 1, rhat, ess),
                    (a, b) -> new MixProgress.Group(
                            a.name(),
                            a.count() + b.count(),
                            Math.max(a.worstRhat(), b.worstRhat()),
                            Math.min(a.leastEss(), b.leastEss())));
        }
        return List.copyOf(worst.values());
    }

    private static List<MixProgress.Trace> traces(List<String> names, double[][][] draws) {
        var traces = new ArrayList<MixProgress.Trace>();
        for (int p = 0; p < names.size(); p++) {
            int longest = 0;
            for (var chain : draws) {
                longest = Math.max(longest, chain[p].length);
            }
            int every = Math.max(1, Math.ceilDiv(longest, POINTS));
            var chains = new ArrayList<List<Double>>();
            for (var chain : draws) {
                var points = new ArrayList<Double>();
                for (int i = 0; i < chain[p].length; i += every) {
                    points.add(chain[p][i]);
                }
                chains.add(points);
            }
            traces.add(new MixProgress.Trace(names.get(p), every, chains));
        }
        return traces;
    }
}
