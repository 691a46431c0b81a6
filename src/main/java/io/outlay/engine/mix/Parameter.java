package io.outlay.engine.mix;

/// One parameter of the model.
///
/// @param name      as results show it, such as `alpha[tv]`
/// @param transform from ℝ
/// @param prior     on the parameter's own scale
record Parameter(String name, Transform transform, PriorTerm prior) {}
