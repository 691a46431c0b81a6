package io.outlay.workspace;

/// What an opening found that a process left which did not end in good order.
///
/// @param unclean     whether the workspace had not been closed; everything acknowledged was kept
/// @param interrupted whether an import was in the middle; nothing of it counts
public record Recovery(boolean unclean, boolean interrupted) {
    static final Recovery NONE = new Recovery(false, false);
}
