package io.outlay.intake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How well one line fits one layout as its header.
///
/// @param hits        which column may play which role
/// @param found       how many roles are there
/// @param distinctive how clearly it is this platform's: 2 for a header that no other platform writes, 1 for one
///                    that one other platform writes, too
/// @param missing     required roles that are not there
/// @param language    of most names that are there
record HeaderMatch(
        Layout layout, List<Hit> hits, int found, int distinctive, List<Layout.Role> missing, String language) {

    /// @param rank place of the name among all names of the role
    record Hit(int role, int column, int rank) {}

    static HeaderMatch of(LayoutIndex index, List<String> cells) {
        var hits = new ArrayList<Hit>();
        var there = new HashSet<Integer>();
        var languages = new HashMap<String, Integer>();
        int distinctive = 0;
        for (int i = 0; i < cells.size(); i++) {
            var key = index.key(cells.get(i));
            if (key.isEmpty()) {
                continue;
            }
            for (var name : index.of(key)) {
                hits.add(new Hit(name.role(), i, name.rank()));
                there.add(name.role());
                languages.merge(name.language(), 1, Integer::sum);
            }
            distinctive += !index.layout().mapped() && index.owns(key) ? distinctive(index, key) : 0;
        }
        return new HeaderMatch(
                index.layout(), hits, there.size(), distinctive, missing(index.layout(), there), most(languages));
    }

    /// A column of campaigns has whatever name a person would give it, too.
    private static int distinctive(LayoutIndex index, String key) {
        int owners = Profiles.owners(key);
        boolean name = index.of(key).stream()
                .anyMatch(each -> index.layout().roles().get(each.role()).fact().equals("campaign_name"));
        if (name && owners > 1) {
            return 0;
        }
        return Math.max(0, 3 - (owners == 0 ? Profiles.owners(CurrencySuffix.bare(key)) : owners));
    }

    private static List<Layout.Role> missing(Layout layout, Set<Integer> there) {
        var missing = new ArrayList<Layout.Role>();
        if (layout.mapped()) {
            for (int i = 0; i < layout.roles().size(); i++) {
                if (!there.contains(i)) {
                    missing.add(layout.roles().get(i));
                }
            }
            return missing;
        }
        var facts = new HashSet<String>();
        there.forEach(role -> facts.add(layout.roles().get(role).fact()));
        for (var group : layout.required()) {
            if (group.stream().noneMatch(facts::contains)) {
                layout.roles().stream()
                        .filter(role -> role.fact().equals(group.getFirst()))
                        .findFirst()
                        .ifPresent(missing::add);
            }
        }
        return missing;
    }

    private static String most(Map<String, Integer> languages) {
        var best = "en";
        int most = languages.getOrDefault("en", 0);
        for (var entry : languages.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }
}
