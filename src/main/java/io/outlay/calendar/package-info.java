/// Calendars of countries: holidays, weekends, seasons, fiscal years. The only room that knows the holiday library.
@NullMarked
package io.outlay.calendar;

import org.jspecify.annotations.NullMarked;
