/// What a report says, already computed: figures as numbers with their units and ranges. Sentences are made from these
/// by `report.Sentences`; no engine type appears here.
@NullMarked
package io.outlay.report.model;

import org.jspecify.annotations.NullMarked;
