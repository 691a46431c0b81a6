/// The media-mix model: what each channel brought, from weekly spend and outcome, by Bayesian regression with
/// carry-over and saturation.
@NullMarked
package io.outlay.engine.mix;

import org.jspecify.annotations.NullMarked;
