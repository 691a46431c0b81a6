package io.outlay.engine.mix;

/// Scaled exposure of one channel over consecutive periods of one region, with what came before it.
///
/// @param padded   L − 1 periods of history, then the periods
/// @param length   periods
/// @param region   which
/// @param firstRow row of its first period among all rows
record Series(double[] padded, int length, int region, int firstRow) {}
