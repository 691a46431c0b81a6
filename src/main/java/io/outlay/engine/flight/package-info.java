/// Spends a budget over periods: accelerated projected ascent with a Frank–Wolfe certificate where responses are
/// concave, price decomposition with a dynamic programme per channel where they are S-shaped.
@NullMarked
package io.outlay.engine.flight;

import org.jspecify.annotations.NullMarked;
