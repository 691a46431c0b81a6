/// The room of the mix model: roles, beliefs, fit, results.
@NullMarked
package io.outlay.feature.mix;

import org.jspecify.annotations.NullMarked;
