/// Questions to the data and their answers: figures by dimension, campaigns found by words and filters.
@NullMarked
package io.outlay.domain.insight;

import org.jspecify.annotations.NullMarked;
