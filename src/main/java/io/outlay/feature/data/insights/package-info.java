/// Figures by one or two dimensions, as chart and table, compared with an earlier period.
@NullMarked
package io.outlay.feature.data.insights;

import org.jspecify.annotations.NullMarked;
