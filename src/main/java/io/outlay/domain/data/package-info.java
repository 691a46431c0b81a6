/// Marketing data as imported and as summed: facts, channels, outcome series.
@NullMarked
package io.outlay.domain.data;

import org.jspecify.annotations.NullMarked;
