/// What the tabs of the room of the data have in common.
@NullMarked
package io.outlay.feature.data.tab;

import org.jspecify.annotations.NullMarked;
