/// A project on this machine: its channels, imported facts, finished results and history, in one folder that a single
/// process writes. Alone speaks SQL. Start with [io.outlay.workspace.Workspace].
@NullMarked
package io.outlay.workspace;

import org.jspecify.annotations.NullMarked;
