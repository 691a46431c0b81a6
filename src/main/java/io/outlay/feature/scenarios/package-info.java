/// The room that asks what if: other budgets for the planned weeks, side by side.
@NullMarked
package io.outlay.feature.scenarios;

import org.jspecify.annotations.NullMarked;
