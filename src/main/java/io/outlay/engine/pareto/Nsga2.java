package io.outlay.engine.pareto;

import io.outlay.domain.front.FrontSettings;
import io.outlay.domain.front.FrontStop;
import io.outlay.engine.Seeds;
import io.outlay.engine.allocate.PlanSpace;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.List;
import java.util.random.RandomGenerator;

/// The genetic search for a front: NSGA-II (Deb, Pratap, Agarwal and Meyarivan 2002) on plans that always keep all
/// limits, with an archive of everything undominated. Random numbers are drawn on one thread and only the judging of
/// plans is spread, so the same seed gives the same bits for any number of threads.
final class Nsga2 {
    /// Plans judged between two looks at the stop button.
    private static final int CHUNK = 16;

    /// The dominated space is measured this often, and compared with what it was this many generations before.
    private static final int EVERY = 5;

    private static final int PATIENCE = 20;

    /// Spreading the judging pays from so many curves per plan on.
    private static final int WORTH_SPREADING = 400;

    private final PlanSpace space;
    private final PlanMeasures measures;
    private final FrontSettings settings;
    private final Parallel parallel;
    private final FrontWatch watch;
    private final Archive archive;
    private final RandomGenerator random;
    private final Variation variation;
    private final Sorting sorting;
    private final double[][] plans;
    private final double[][] scores;
    private final double[] missed;
    private long evaluations;
    private int generation;

    /// @param archive already holds the exact points, and receives what is found
    Nsga2(
            PlanSpace space,
            PlanMeasures measures,
            FrontSettings settings,
            Parallel parallel,
            FrontWatch watch,
            Archive archive) {
        this.space = space;
        this.measures = measures;
        this.settings = settings;
        this.parallel = parallel;
        this.watch = watch;
        this.archive = archive;
        random = Seeds.stream(settings.seed());
        variation = new Variation(space, random);
        int both = 2 * settings.population();
        sorting = new Sorting(both, measures.objectives());
        plans = new double[both][space.channels()];
        scores = new double[both][measures.objectives()];
        missed = new double[both];
    }

    long evaluations() {
        return evaluations;
    }

    int generations() {
        return generation;
    }

    /// The plan that misses least of what is asked, of those on the best front.
    double[] best() {
        return plans[0];
    }

    /// @param seeds plans to start from besides random ones
    FrontStop run(List<double[]> seeds, Monitor monitor) {
        int size = settings.population();
        begin(seeds, monitor);
        var progress = new Progress();
        while (evaluations + size <= settings.evaluations()) {
            if (generation % EVERY == 0 && settings.tolerance() > 0 && progress.settled()) {
                return FrontStop.SETTLED;
            }
            breed();
            judge(size, 2 * size, monitor);
            sorting.sort(scores, missed, 2 * size);
            keepBest(size);
            generation++;
            tell(monitor);
        }
        return FrontStop.EVALUATIONS;
    }

    /// Takes the seeds in blocks, keeping the best of them, and fills up with random plans.
    private void begin(List<double[]> seeds, Monitor monitor) {
        int size = settings.population();
        int placed = 0;
        int most = (int) Math.min(settings.evaluations(), Integer.MAX_VALUE);
        for (int s = 0; s < Math.min(seeds.size(), most); s++) {
            if (placed == 2 * size) {
                judge(size, placed, monitor);
                sorting.sort(scores, missed, placed);
                keepBest(size);
                placed = size;
            } else if (placed == size) {
                judge(0, size, monitor);
            }
            System.arraycopy(seeds.get(s), 0, plans[placed], 0, space.channels());
            space.repair(plans[placed]);
            placed++;
        }
        int judged = placed > size ? size : 0;
        while (placed < size) {
            variation.anywhere(plans[placed], placed % 2 == 1);
            placed++;
        }
        judge(judged, placed, monitor);
        sorting.sort(scores, missed, placed);
        keepBest(size);
        tell(monitor);
    }

    /// Fills the second half with children of tournament winners.
    private void breed() {
        int size = settings.population();
        for (int i = size; i < 2 * size; i += 2) {
            variation.cross(plans[winner(size)], plans[winner(size)], plans[i], plans[i + 1]);
        }
    }

    /// The first half is in the order of the sort, so of two places the lower wins.
    private int winner(int size) {
        return Math.min(random.nextInt(size), random.nextInt(size));
    }

    private void judge(int from, int to, Monitor monitor) {
        int chunks = Math.ceilDiv(to - from, CHUNK);
        if (measures.draws() * space.channels() < WORTH_SPREADING) {
            var desk = measures.desk();
            for (int chunk = 0; chunk < chunks; chunk++) {
                judge(from + chunk * CHUNK, Math.min(to, from + (chunk + 1) * CHUNK), desk, monitor);
            }
        } else {
            parallel.map(chunks, chunk -> {
                judge(
                        from + chunk * CHUNK,
                        Math.min(to, from + (chunk + 1) * CHUNK),
                        measures.desk(),
                        monitor.stopsOnly());
                return chunk;
            });
        }
        evaluations += to - from;
        for (int i = from; i < to; i++) {
            if (missed[i] == 0) {
                archive.offer(plans[i], scores[i], false);
            }
        }
    }

    private void judge(int from, int to, PlanMeasures.Desk desk, Monitor monitor) {
        monitor.check();
        for (int i = from; i < to; i++) {
            missed[i] = measures.score(plans[i], scores[i], desk);
        }
    }

    /// Brings the best plans to the front of the arrays, in their order, by moving rows.
    private void keepBest(int size) {
        var best = new double[size][];
        var bestScores = new double[size][];
        var bestMissed = new double[size];
        var taken = new boolean[plans.length];
        for (int i = 0; i < size; i++) {
            int from = sorting.at(i);
            taken[from] = true;
            best[i] = plans[from];
            bestScores[i] = scores[from];
            bestMissed[i] = missed[from];
        }
        int to = plans.length - 1;
        for (int i = plans.length - 1; i >= 0; i--) {
            if (!taken[i]) {
                plans[to] = plans[i];
                scores[to] = scores[i];
                missed[to] = missed[i];
                to--;
            }
        }
        System.arraycopy(best, 0, plans, 0, size);
        System.arraycopy(bestScores, 0, scores, 0, size);
        System.arraycopy(bestMissed, 0, missed, 0, size);
    }

    private void tell(Monitor monitor) {
        monitor.progress(Math.min(1, (double) evaluations / settings.evaluations()), "pareto.phase.search");
        if (watch != FrontWatch.NONE) {
            var found = archive.scores();
            for (int i = 0; i < found.length; i++) {
                found[i] = found[i].clone();
                for (int m = 0; m < found[i].length; m++) {
                    found[i][m] *= measures.sign(m);
                }
            }
            watch.generation(generation, evaluations, found);
        }
    }

    /// Whether the dominated share of the box around the archive still moves.
    private final class Progress {
        private final double[] shares = new double[PATIENCE / EVERY + 1];
        private int count;

        boolean settled() {
            var box = FrontBox.around(few());
            double share = box.share(few());
            System.arraycopy(shares, 1, shares, 0, shares.length - 1);
            shares[shares.length - 1] = share;
            count++;
            return count >= shares.length && Math.abs(share - shares[0]) < settings.tolerance();
        }

        /// The whole archive with two objectives; the population's own front where a volume is dear.
        private double[][] few() {
            if (measures.objectives() == 2) {
                return archive.scores();
            }
            int first = 0;
            while (first < settings.population() && missed[first] == 0 && first < 100) {
                first++;
            }
            var front = new double[first][];
            System.arraycopy(scores, 0, front, 0, first);
            return front;
        }
    }
}
