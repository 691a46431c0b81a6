/// How things are and what to do next, on one page.
@NullMarked
package io.outlay.feature.overview;

import org.jspecify.annotations.NullMarked;
