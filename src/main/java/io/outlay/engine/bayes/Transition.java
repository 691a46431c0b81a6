package io.outlay.engine.bayes;

/// One step of the chain.
///
/// @param acceptance mean Metropolis acceptance over the trajectory, 0 to 1, which the step size is adapted to
/// @param depth      doublings of the trajectory
/// @param leapfrogs  gradient evaluations
/// @param diverged   whether the energy error grew beyond 1000
/// @param energy     Hamiltonian of the drawn point
record Transition(double acceptance, int depth, int leapfrogs, boolean diverged, double energy) {}
