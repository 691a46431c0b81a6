package io.outlay.engine.bayes;

import java.util.random.RandomGenerator;

/// The no-U-turn sampler: a trajectory is doubled at random ends until it turns back; a point of it is drawn by
/// multinomial weights, biased towards the newer half.
///
/// Hoffman and Gelman, JMLR 15 (2014); Betancourt (2017), appendix A: multinomial weights, biased progressive sampling
/// and the U-turn criterion on the sum of momenta, checked within and also across neighbouring subtrees, as Stan does
/// since 2.21.
final class Nuts {
    /// Energy error from which a trajectory counts as diverged.
    private static final double DIVERGENCE = 1000;

    private final Leapfrog motion;
    private final RandomGenerator random;
    private final int maxDepth;

    private final PhasePoint forward;
    private final PhasePoint backward;
    private final Subtree whole;
    private final Subtree grown;
    private final Subtree[] first;
    private final Subtree[] second;
    private final double[] sum;

    private double startEnergy;
    private double stepSize;
    private double acceptanceSum;
    private int leapfrogs;

    Nuts(Leapfrog motion, RandomGenerator random, int maxDepth) {
        this.motion = motion;
        this.random = random;
        this.maxDepth = maxDepth;
        int d = motion.dimension();
        forward = new PhasePoint(d);
        backward = new PhasePoint(d);
        whole = new Subtree(d);
        grown = new Subtree(d);
        first = new Subtree[maxDepth];
        second = new Subtree[maxDepth];
        for (int depth = 0; depth < maxDepth; depth++) {
            first[depth] = new Subtree(d);
            second[depth] = new Subtree(d);
        }
        sum = new double[d];
    }

    /// Moves `current` to the next draw.
    Transition move(PhasePoint current, double step) {
        motion.drawMomentum(random, current);
        startEnergy = current.energy();
        acceptanceSum = 0;
        leapfrogs = 0;
        forward.set(current);
        backward.set(current);
        whole.leaf(current, startEnergy, 0);
        int depth = 0;
        boolean diverged = false;
        boolean going = true;
        while (going && depth < maxDepth) {
            boolean ahead = random.nextBoolean();
            stepSize = ahead ? step : -step;
            var outcome = build(depth, ahead ? forward : backward, grown);
            if (outcome != TreeOutcome.COMPLETE) {
                diverged = outcome == TreeOutcome.DIVERGING;
                break;
            }
            depth++;
            // Biased progressive sampling: the new half is taken with probability min(1, its weight / the old one's).
            if (grown.logWeight > whole.logWeight
                    || random.nextDouble() < Math.exp(grown.logWeight - whole.logWeight)) {
                whole.swapProposal(grown);
            }
            going = join(ahead);
        }
        System.arraycopy(whole.proposal, 0, current.position, 0, current.position.length);
        System.arraycopy(whole.proposalGradient, 0, current.gradient, 0, current.gradient.length);
        current.logDensity = whole.proposalLogDensity;
        motion.metric().times(current.gradient, current.drift);
        return new Transition(
                leapfrogs == 0 ? 0 : acceptanceSum / leapfrogs, depth, leapfrogs, diverged, whole.proposalEnergy);
    }

    /// Joins the grown subtree to the whole; whether the trajectory may grow on. For the whole, `begin` is its
    /// backward end and `end` its forward end; the grown subtree's `begin` touches the whole.
    private boolean join(boolean ahead) {
        whole.logWeight = logSum(whole.logWeight, grown.logWeight);
        var nearMomentum = ahead ? whole.endMomentum : whole.beginMomentum;
        var nearVelocity = ahead ? whole.endVelocity : whole.beginVelocity;
        var farVelocity = ahead ? whole.beginVelocity : whole.endVelocity;
        add(whole.momentumSum, grown.beginMomentum);
        boolean going = forwards(farVelocity, grown.beginVelocity);
        add(grown.momentumSum, nearMomentum);
        going &= forwards(nearVelocity, grown.endVelocity);
        add(whole.momentumSum, grown.momentumSum);
        going &= forwards(farVelocity, grown.endVelocity);
        System.arraycopy(sum, 0, whole.momentumSum, 0, sum.length);
        if (ahead) {
            whole.swapEnd(grown);
        } else {
            turnAround();
        }
        return going;
    }

    /// A subtree grown backwards ends where the whole now begins.
    private void turnAround() {
        var momentum = whole.beginMomentum;
        whole.beginMomentum = grown.endMomentum;
        grown.endMomentum = momentum;
        var velocity = whole.beginVelocity;
        whole.beginVelocity = grown.endVelocity;
        grown.endVelocity = velocity;
    }

    /// Builds a subtree of 2^depth points on from `z`.
    private TreeOutcome build(int depth, PhasePoint z, Subtree tree) {
        if (depth == 0) {
            return leaf(z, tree);
        }
        var near = first[depth - 1];
        var far = second[depth - 1];
        var outcome = build(depth - 1, z, near);
        if (outcome != TreeOutcome.COMPLETE) {
            return outcome;
        }
        outcome = build(depth - 1, z, far);
        if (outcome != TreeOutcome.COMPLETE) {
            return outcome;
        }
        tree.logWeight = logSum(near.logWeight, far.logWeight);
        boolean takeFar =
                far.logWeight > tree.logWeight || random.nextDouble() < Math.exp(far.logWeight - tree.logWeight);
        tree.swapProposal(takeFar ? far : near);
        add(near.momentumSum, far.beginMomentum);
        boolean going = forwards(near.beginVelocity, far.beginVelocity);
        add(far.momentumSum, near.endMomentum);
        going &= forwards(near.endVelocity, far.endVelocity);
        add(near.momentumSum, far.momentumSum);
        going &= forwards(near.beginVelocity, far.endVelocity);
        System.arraycopy(sum, 0, tree.momentumSum, 0, sum.length);
        tree.swapBegin(near);
        tree.swapEnd(far);
        return going ? TreeOutcome.COMPLETE : TreeOutcome.TURNING;
    }

    private TreeOutcome leaf(PhasePoint z, Subtree tree) {
        motion.step(z, stepSize);
        leapfrogs++;
        double energy = z.energy();
        double weight = startEnergy - energy;
        if (weight > 0) {
            acceptanceSum += 1;
        } else {
            acceptanceSum += Math.exp(weight);
        }
        tree.leaf(z, energy, weight);
        return -weight > DIVERGENCE ? TreeOutcome.DIVERGING : TreeOutcome.COMPLETE;
    }

    private void add(double[] a, double[] b) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a[i] + b[i];
        }
    }

    /// Whether both ends still move along the sum of momenta between them.
    private boolean forwards(double[] begin, double[] end) {
        double atBegin = 0;
        double atEnd = 0;
        for (int i = 0; i < sum.length; i++) {
            atBegin += begin[i] * sum[i];
            atEnd += end[i] * sum[i];
        }
        return atBegin > 0 && atEnd > 0;
    }

    private static double logSum(double a, double b) {
        double high = Math.max(a, b);
        return high == Double.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(Math.min(a, b) - high));
    }
}
