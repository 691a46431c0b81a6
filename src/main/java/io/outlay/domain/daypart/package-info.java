/// Hours of the day and week: what was asked and what was found.
@NullMarked
package io.outlay.domain.daypart;

import org.jspecify.annotations.NullMarked;
