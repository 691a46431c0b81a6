/// The report before it leaves: its pages, what stands in it, and where it goes.
@NullMarked
package io.outlay.feature.reports;

import org.jspecify.annotations.NullMarked;
