/// The project's calendar: public holidays and its own events.
@NullMarked
package io.outlay.feature.data.calendar;

import org.jspecify.annotations.NullMarked;
