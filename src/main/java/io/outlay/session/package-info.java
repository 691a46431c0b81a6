/// Editing a workspace with undo. An edit is a value; taking it back survives a restart.
@NullMarked
package io.outlay.session;

import org.jspecify.annotations.NullMarked;
