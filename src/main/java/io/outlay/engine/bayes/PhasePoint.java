package io.outlay.engine.bayes;

/// A place on a trajectory: position q, momentum p and what is derived from them. Velocity Σp and drift Σ∇ are kept so
/// that a leapfrog step multiplies by Σ once.
final class PhasePoint {
    final double[] position;
    final double[] momentum;
    final double[] velocity;
    final double[] gradient;
    final double[] drift;
    double logDensity;

    PhasePoint(int dimension) {
        position = new double[dimension];
        momentum = new double[dimension];
        velocity = new double[dimension];
        gradient = new double[dimension];
        drift = new double[dimension];
    }

    void set(PhasePoint other) {
        int d = position.length;
        System.arraycopy(other.position, 0, position, 0, d);
        System.arraycopy(other.momentum, 0, momentum, 0, d);
        System.arraycopy(other.velocity, 0, velocity, 0, d);
        System.arraycopy(other.gradient, 0, gradient, 0, d);
        System.arraycopy(other.drift, 0, drift, 0, d);
        logDensity = other.logDensity;
    }

    /// The Hamiltonian −ln π(q) + ½pᵀΣp; infinite where it cannot be computed.
    double energy() {
        double kinetic = 0;
        for (int i = 0; i < momentum.length; i++) {
            kinetic += momentum[i] * velocity[i];
        }
        double energy = 0.5 * kinetic - logDensity;
        return Double.isNaN(energy) ? Double.POSITIVE_INFINITY : energy;
    }
}
