package io.outlay.engine.mix;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.engine.bayes.Diagnostics;
import io.outlay.engine.bayes.Sampler;
import io.outlay.engine.bayes.SamplerOutcome;
import io.outlay.engine.bayes.SamplerSettings;
import io.outlay.progress.Monitor;
import io.outlay.run.Workers;
import java.lang.management.ManagementFactory;

/// Times the reference example: microseconds a gradient, and effective draws per second, first run and later ones.
final class MixSpeed {
    private MixSpeed() {}

    public static void main(String[] args) throws Exception {
        var target = MixExamples.target(MixExamples.reference(CurveFamily.LOGISTIC));
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (var workers = new Workers(2)) {
            for (int run = 0; run < 8; run++) {
                long cpu = system.getProcessCpuTime();
                long began = System.nanoTime();
                var sample = (SamplerOutcome.Sampled) new Sampler(workers, System::nanoTime)
                        .sample(target, SamplerSettings.standard(run + 1), Monitor.silent());
                double wall = (System.nanoTime() - began) * 1e-9;
                double cpuSeconds = (system.getProcessCpuTime() - cpu) * 1e-9;
                double least = Double.POSITIVE_INFINITY;
                double worst = 0;
                double tail = Double.POSITIVE_INFINITY;
                for (int p = 0; p < target.dimension(); p++) {
                    least = Math.min(least, Diagnostics.essBulk(sample.draws().parameter(p)));
                    tail = Math.min(tail, Diagnostics.essTail(sample.draws().parameter(p)));
                    worst = Math.max(worst, Diagnostics.rhat(sample.draws().parameter(p)));
                }
                System.out.printf(
                        "wall %.3f s  cpu %.3f s  bulk %.0f tail %.0f rhat %.4f  ESS/s %.0f  ESS/cpu-s %.0f  gradients"
                                + " %d  div %d depth %d%n",
                        wall,
                        cpuSeconds,
                        least,
                        tail,
                        worst,
                        least / wall,
                        least / cpuSeconds,
                        sample.evaluations(),
                        sample.divergences(),
                        sample.maxDepthHits());
                for (var chain : sample.chains()) {
                    System.out.printf(
                            "   step %.3f accept %.3f leapfrogs/draw %.1f ebfmi %.2f warm %d ms draws %d ms%n",
                            chain.stepSize(),
                            chain.acceptance(),
                            chain.leapfrogs() / 1000.0,
                            chain.energyFraction(),
                            chain.warmupNanos() / 1_000_000,
                            chain.drawNanos() / 1_000_000);
                }
            }
        }
        var density = target.mix();
        var gradient = new double[target.dimension()];
        var u = new double[target.dimension()];
        var threads = ManagementFactory.getThreadMXBean();
        double sum = 0;
        for (int round = 0; round < 8; round++) {
            long began = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < 100_000; i++) {
                u[i % u.length] += 1e-9;
                sum += density.evaluate(u, gradient);
            }
            System.out.printf(
                    "%.3f microseconds of CPU per gradient%n", (threads.getCurrentThreadCpuTime() - began) * 1e-8);
        }
        System.out.println(sum);
    }
}
