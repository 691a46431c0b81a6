/// CSV and TSV files as facts: mappings and layouts, the header, number and date styles of a file, its rows.
@NullMarked
package io.outlay.intake.table;

import org.jspecify.annotations.NullMarked;
