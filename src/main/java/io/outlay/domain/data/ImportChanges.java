package io.outlay.domain.data;

/// What an import does, or would do, to the facts already there.
///
/// @param add       keys that are new
/// @param replace   keys whose figures change
/// @param vanish    keys inside the covered range that the new file no longer has
/// @param unchanged keys whose figures are the same
public record ImportChanges(long add, long replace, long vanish, long unchanged) {

    /// Nothing would change: the same data were imported before.
    public boolean none() {
        return add == 0 && replace == 0 && vanish == 0;
    }
}
