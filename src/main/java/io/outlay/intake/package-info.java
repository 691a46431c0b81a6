/// Reads files that others wrote into facts, and names every problem with its row and remedy.
@NullMarked
package io.outlay.intake;

import org.jspecify.annotations.NullMarked;
