/// Answers questions to the data: sums by dimension, derived figures, campaigns by words and filters, correlations.
@NullMarked
package io.outlay.engine.insight;

import org.jspecify.annotations.NullMarked;
