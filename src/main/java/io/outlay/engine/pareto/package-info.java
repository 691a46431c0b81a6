/// Trade-offs between aims: proven points where there are any, and a genetic search between them.
@NullMarked
package io.outlay.engine.pareto;

import org.jspecify.annotations.NullMarked;
