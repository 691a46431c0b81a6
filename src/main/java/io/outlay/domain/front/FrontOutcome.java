package io.outlay.domain.front;

/// The answer to a question of trade-offs: a front, or why there is none.
public sealed interface FrontOutcome permits ParetoFront, NoFront {}
