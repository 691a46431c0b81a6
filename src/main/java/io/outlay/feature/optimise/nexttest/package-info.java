/// The test that would improve the plan most.
@NullMarked
package io.outlay.feature.optimise.nexttest;

import org.jspecify.annotations.NullMarked;
