package io.outlay.engine.bayes;

/// What the criterion and the selection need of a finished subtree: its ends, the sum of its momenta, its total weight
/// and one point drawn from it. `begin` is the end nearer to where the trajectory started.
final class Subtree {
    double[] momentumSum;
    double[] beginMomentum;
    double[] beginVelocity;
    double[] endMomentum;
    double[] endVelocity;
    double[] proposal;
    double[] proposalGradient;
    double proposalLogDensity;
    double proposalEnergy;
    double logWeight;

    Subtree(int dimension) {
        momentumSum = new double[dimension];
        beginMomentum = new double[dimension];
        beginVelocity = new double[dimension];
        endMomentum = new double[dimension];
        endVelocity = new double[dimension];
        proposal = new double[dimension];
        proposalGradient = new double[dimension];
    }

    /// A subtree of one point.
    void leaf(PhasePoint z, double energy, double weight) {
        int d = proposal.length;
        System.arraycopy(z.momentum, 0, momentumSum, 0, d);
        System.arraycopy(z.momentum, 0, beginMomentum, 0, d);
        System.arraycopy(z.velocity, 0, beginVelocity, 0, d);
        System.arraycopy(z.momentum, 0, endMomentum, 0, d);
        System.arraycopy(z.velocity, 0, endVelocity, 0, d);
        System.arraycopy(z.position, 0, proposal, 0, d);
        System.arraycopy(z.gradient, 0, proposalGradient, 0, d);
        proposalLogDensity = z.logDensity;
        proposalEnergy = energy;
        logWeight = weight;
    }

    /// Exchanges begins; a merge needs no copy.
    void swapBegin(Subtree other) {
        var momentum = beginMomentum;
        beginMomentum = other.beginMomentum;
        other.beginMomentum = momentum;
        var velocity = beginVelocity;
        beginVelocity = other.beginVelocity;
        other.beginVelocity = velocity;
    }

    void swapEnd(Subtree other) {
        var momentum = endMomentum;
        endMomentum = other.endMomentum;
        other.endMomentum = momentum;
        var velocity = endVelocity;
        endVelocity = other.endVelocity;
        other.endVelocity = velocity;
    }

    void swapProposal(Subtree other) {
        var position = proposal;
        proposal = other.proposal;
        other.proposal = position;
        var gradient = proposalGradient;
        proposalGradient = other.proposalGradient;
        other.proposalGradient = gradient;
        proposalLogDensity = other.proposalLogDensity;
        proposalEnergy = other.proposalEnergy;
    }
}
