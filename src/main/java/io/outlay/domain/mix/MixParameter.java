package io.outlay.domain.mix;

/// A parameter's posterior and how well it was sampled. Media parameters are on the model's scale (exposure by its
/// maximum, outcome by its largest size); coefficients of controls are per unit of the control as given.
///
/// @param rhat    near 1 when the chains agree; the largest double when they never moved
/// @param essBulk effective draws for the middle
/// @param essTail effective draws for the 5 and 95 % points
/// @param mcse    standard error of the mean
public record MixParameter(
        String name,
        double mean,
        double sd,
        double q05,
        double q25,
        double q50,
        double q75,
        double q95,
        double rhat,
        double essBulk,
        double essTail,
        double mcse) {}
