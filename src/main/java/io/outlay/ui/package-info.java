/// What rooms share: how they are reached, how they ask and tell, how they look.
@NullMarked
package io.outlay.ui;

import org.jspecify.annotations.NullMarked;
