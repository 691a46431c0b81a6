/// From what the engines found to what a report says. Nothing is computed here beyond sums and unit changes.
@NullMarked
package io.outlay.report.build;

import org.jspecify.annotations.NullMarked;
