/// Where threads come from. Nothing else in the product makes one.
@NullMarked
package io.outlay.run;

import org.jspecify.annotations.NullMarked;
