/// The page without an open project: the ways to one.
@NullMarked
package io.outlay.feature.welcome;

import org.jspecify.annotations.NullMarked;
