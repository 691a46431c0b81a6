package io.outlay.session;

/// One change a person made, as a value.
///
/// @param label    what was done, in the person's words, such as `Limit of Meta`
/// @param mergeKey edits of one kind with the same one within a second are one step (a dragged slider); empty: never
public record Edit<T>(EditKind<T> kind, String label, T before, T after, String mergeKey) {

    public static <T> Edit<T> of(EditKind<T> kind, String label, T before, T after) {
        return new Edit<>(kind, label, before, after, "");
    }
}
