/// A project as a person works with it: its workspace filled from exports, studied, and reported. The command line and
/// the window run the main job through this package, so they give the same figures.
@NullMarked
package io.outlay.project;

import org.jspecify.annotations.NullMarked;
