package io.outlay.workspace;

import java.time.Instant;

/// An edit as it stands in the workspace.
///
/// @param kind     name of its kind
/// @param mergeKey edits with the same one within a second are one step; empty when never
/// @param before   value before, as JSON
/// @param after    value after, as JSON
/// @param undone   whether it was taken back
public record StoredEdit(
        long id, String kind, String label, String mergeKey, Instant at, String before, String after, boolean undone) {}
