/// What platforms report beside what the shop took, day by day.
@NullMarked
package io.outlay.feature.data.reconcile;

import org.jspecify.annotations.NullMarked;
