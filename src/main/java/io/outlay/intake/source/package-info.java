/// Files as bytes, as text and as cells: unpacking, character sets, delimited text, and the problems found on the way.
@NullMarked
package io.outlay.intake.source;

import org.jspecify.annotations.NullMarked;
