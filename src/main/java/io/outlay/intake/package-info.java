/// Reads what platforms export into checked facts. Nothing is handed on until every row of every file is valid.
@NullMarked
package io.outlay.intake;

import org.jspecify.annotations.NullMarked;
