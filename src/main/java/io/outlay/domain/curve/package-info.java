/// Response curves as data: shapes, fits, bands, verdicts.
@NullMarked
package io.outlay.domain.curve;

import org.jspecify.annotations.NullMarked;
