/// The Channels room: the lines of the budget, what each spent and reported, what is known about it, and the rules that
/// fill it.
@NullMarked
package io.outlay.feature.channels;

import org.jspecify.annotations.NullMarked;
