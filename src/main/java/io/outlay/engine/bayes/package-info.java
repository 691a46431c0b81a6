/// Sampling of posterior distributions: densities with gradients in, draws with their diagnostics out. Knows nothing
/// of marketing.
@NullMarked
package io.outlay.engine.bayes;

import org.jspecify.annotations.NullMarked;
