/// Monte Carlo: what a plan and its scenarios bring when parameters are uncertain.
@NullMarked
package io.outlay.engine.scenarios;

import org.jspecify.annotations.NullMarked;
