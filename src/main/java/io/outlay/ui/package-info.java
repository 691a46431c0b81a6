/// What every room of the window stands on: the theme and the naming of nodes. Components are in
/// [io.outlay.ui.kit], which does not know this package.
@NullMarked
package io.outlay.ui;

import org.jspecify.annotations.NullMarked;
