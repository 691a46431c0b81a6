/// The main job as one computation: series to curves, curves to a plan, the plan's futures, the hours of the day.
@NullMarked
package io.outlay.engine.study;

import org.jspecify.annotations.NullMarked;
