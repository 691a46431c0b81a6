/// The room where data come in: sources and what is covered, the health of the data, the imports there were, and the
/// import page that reads, asks, checks and stores.
@NullMarked
package io.outlay.feature.data;

import org.jspecify.annotations.NullMarked;
