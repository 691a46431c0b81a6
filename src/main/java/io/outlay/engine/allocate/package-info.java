/// Finds the best split of a budget and proves it: nested water-filling for concave curves, branch and bound on
/// concave envelopes for S-shaped ones, with a dual bound for every result.
@NullMarked
package io.outlay.engine.allocate;

import org.jspecify.annotations.NullMarked;
