/// The words of a cell: numbers, dates, hours, currencies and names in the styles that exports use.
@NullMarked
package io.outlay.intake.value;

import org.jspecify.annotations.NullMarked;
