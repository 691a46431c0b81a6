/// What to try next when trying is dear.
@NullMarked
package io.outlay.domain.search;

import org.jspecify.annotations.NullMarked;
