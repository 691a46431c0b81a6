/// Dates as a marketing calendar sees them.
@NullMarked
package io.outlay.domain.calendar;

import org.jspecify.annotations.NullMarked;
