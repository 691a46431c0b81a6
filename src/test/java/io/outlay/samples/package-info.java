/// Writes the sample projects: invented companies whose raw exports follow known curves, so that what the product
/// finds in them can be compared with the truth.
@NullMarked
package io.outlay.samples;

import org.jspecify.annotations.NullMarked;
