package io.outlay.domain.insight;

/// One group of a dimension.
///
/// @param id    stable: `META`, a channel's id, `2026-W09`, `MONDAY`; empty: none
/// @param label to show; equals the id where the id says it all
public record GroupKey(String id, String label) implements Comparable<GroupKey> {
    public static final GroupKey NONE = new GroupKey("", "");

    public static GroupKey of(String id) {
        return new GroupKey(id, id);
    }

    @Override
    public int compareTo(GroupKey other) {
        return id.compareTo(other.id);
    }
}
