/// Budget questions and their proven answers.
@NullMarked
package io.outlay.domain.plan;

import org.jspecify.annotations.NullMarked;
