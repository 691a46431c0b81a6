/// Which hours and days return more, how sure that is, and how to spread a day's money accordingly.
@NullMarked
package io.outlay.engine.dayparts;

import org.jspecify.annotations.NullMarked;
