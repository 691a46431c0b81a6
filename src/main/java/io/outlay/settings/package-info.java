/// What one person prefers, on one machine: one small file, never part of a project.
@NullMarked
package io.outlay.settings;

import org.jspecify.annotations.NullMarked;
