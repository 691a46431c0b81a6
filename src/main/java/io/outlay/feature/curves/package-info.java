/// The room of response curves: what each channel's spend brings back, how far that is known, and how it is fitted.
@NullMarked
package io.outlay.feature.curves;

import org.jspecify.annotations.NullMarked;
