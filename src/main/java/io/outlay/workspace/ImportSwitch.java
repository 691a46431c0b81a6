package io.outlay.workspace;

/// Whether an import counts: the value that undoing an import changes.
public record ImportSwitch(long importId, boolean active) {}
