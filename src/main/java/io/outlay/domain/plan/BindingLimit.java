package io.outlay.domain.plan;

import java.util.OptionalDouble;

/// A limit that a plan rests on.
///
/// @param price gain in the objective per unit of currency by which the limit is loosened, ≥ 0; absent where it is
///              unbounded or nothing could move
public record BindingLimit(Limit limit, OptionalDouble price) {}
