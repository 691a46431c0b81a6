/// Charts in the window: the only place that knows jfreechart-fx. What is drawn is made in [io.outlay.plot].
@NullMarked
package io.outlay.plot.fx;

import org.jspecify.annotations.NullMarked;
