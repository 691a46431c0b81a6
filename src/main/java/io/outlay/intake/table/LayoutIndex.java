package io.outlay.intake.table;

import io.outlay.intake.value.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The names of a layout's columns, to be looked up.
final class LayoutIndex {

    /// One name of one role.
    ///
    /// @param role place among the layout's roles
    /// @param rank place among all names of the role
    record Name(int role, int rank, String language) {}

    private final Layout layout;
    private final Map<String, List<Name>> names = new HashMap<>();

    LayoutIndex(Layout layout) {
        this.layout = layout;
        for (int i = 0; i < layout.roles().size(); i++) {
            int rank = 0;
            for (var entry : layout.roles().get(i).names().entrySet()) {
                for (var name : entry.getValue()) {
                    names.computeIfAbsent(key(name), any -> new ArrayList<>()).add(new Name(i, rank++, entry.getKey()));
                }
            }
        }
    }

    Layout layout() {
        return layout;
    }

    /// A header as this layout's names are compared.
    String key(String header) {
        return layout.mapped() ? Names.header(header) : Names.key(header);
    }

    /// What a column with this header may be.
    List<Name> of(String key) {
        var exact = names.get(key);
        if (exact != null) {
            return exact;
        }
        var bare = CurrencySuffix.bare(key);
        return bare.equals(key)
                ? List.of()
                : names.getOrDefault(bare, List.of()).stream()
                        .filter(name -> layout.mapped()
                                || layout.roles().get(name.role()).money())
                        .toList();
    }

    /// Whether the platform writes this header at all.
    boolean owns(String key) {
        return layout.known().contains(key)
                || layout.known().contains(CurrencySuffix.bare(key))
                || layout.refused().contains(key)
                || !of(key).isEmpty();
    }
}
