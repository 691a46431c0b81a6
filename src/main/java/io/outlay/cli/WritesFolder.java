package io.outlay.cli;

/// Marks a command whose `--out` names a folder of results; its document still goes to the standard output.
interface WritesFolder {}
