/// The main job as a whole: its settings, inputs and results.
@NullMarked
package io.outlay.domain.study;

import org.jspecify.annotations.NullMarked;
