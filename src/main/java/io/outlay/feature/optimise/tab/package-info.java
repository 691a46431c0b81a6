/// What the tabs of the room of the plan have in common.
@NullMarked
package io.outlay.feature.optimise.tab;

import org.jspecify.annotations.NullMarked;
