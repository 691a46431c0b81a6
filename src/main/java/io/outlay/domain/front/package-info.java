/// Trade-offs between aims of a budget, and the plans that are best at each.
@NullMarked
package io.outlay.domain.front;

import org.jspecify.annotations.NullMarked;
