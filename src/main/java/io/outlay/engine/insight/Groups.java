package io.outlay.engine.insight;

import io.outlay.domain.insight.CampaignFact;
import io.outlay.domain.insight.GroupKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The groups of one or two dimensions while facts are added. Facts come by date, so the groups of one date are looked
/// up once.
final class Groups {
    private final Map<GroupKey, Map<GroupKey, Group>> groups = new HashMap<>();
    private final boolean swapped;
    private @Nullable GroupKey last;
    private Map<GroupKey, Group> lastGroups = new HashMap<>();

    /// @param swapped whether the second dimension is the one by which facts come
    Groups(boolean swapped) {
        this.swapped = swapped;
    }

    /// @param second [GroupKey#NONE] where there is one dimension
    void add(GroupKey first, GroupKey second, CampaignFact fact) {
        var outer = swapped ? second : first;
        if (outer != last) {
            last = outer;
            lastGroups = groups.computeIfAbsent(outer, key -> new HashMap<>());
        }
        lastGroups.computeIfAbsent(swapped ? first : second, key -> new Group()).add(fact);
    }

    /// A group without facts where there is none.
    Group get(GroupKey first, GroupKey second) {
        return groups.getOrDefault(swapped ? second : first, Map.of())
                .getOrDefault(swapped ? first : second, new Group());
    }

    record Pair(GroupKey first, GroupKey second) {}

    List<Pair> keys() {
        var keys = new ArrayList<Pair>();
        groups.forEach((outer, inner) ->
                inner.keySet().forEach(key -> keys.add(swapped ? new Pair(key, outer) : new Pair(outer, key))));
        return keys;
    }
}
