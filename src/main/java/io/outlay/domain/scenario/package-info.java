/// What-if questions under uncertainty and their answers.
@NullMarked
package io.outlay.domain.scenario;

import org.jspecify.annotations.NullMarked;
