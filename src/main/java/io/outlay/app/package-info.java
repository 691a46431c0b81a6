/// The window as a whole: starts it, wires it, and holds what is around the rooms.
@NullMarked
package io.outlay.app;

import org.jspecify.annotations.NullMarked;
