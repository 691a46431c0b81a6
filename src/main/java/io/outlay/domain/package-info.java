/// The words every room shares: immutable values of marketing data, curves, plans and results. Imports nothing but
/// java.*.
@NullMarked
package io.outlay.domain;

import org.jspecify.annotations.NullMarked;
