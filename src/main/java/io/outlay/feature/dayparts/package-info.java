/// The room that compares the hours of day and week and spreads a day's money over them.
@NullMarked
package io.outlay.feature.dayparts;

import org.jspecify.annotations.NullMarked;
