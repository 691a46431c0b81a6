/// The room where a budget is split: the recommended plan, its proof, and what any other split would bring.
@NullMarked
package io.outlay.feature.optimise;

import org.jspecify.annotations.NullMarked;
