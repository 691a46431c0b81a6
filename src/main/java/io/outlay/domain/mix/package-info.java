/// The media-mix model as data: what is asked of it, and what it answers.
@NullMarked
package io.outlay.domain.mix;

import org.jspecify.annotations.NullMarked;
