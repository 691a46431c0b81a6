/// Writes a [io.outlay.report.model.Report] as PDF, HTML and CSV bundle. All figures of all three come from that one
/// object; nothing here computes a result.
@NullMarked
package io.outlay.report;

import org.jspecify.annotations.NullMarked;
