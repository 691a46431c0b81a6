package io.outlay.intake.json;

import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Further dimensions of a fact as sorted `name=value` pairs joined by `;`.
final class Segments {
    private Segments() {}

    /// @param value gives the value of a name, empty when absent
    static String of(List<String> names, UnaryOperator<String> value) {
        var pairs = new TreeMap<String, String>();
        for (var name : names) {
            var found = value.apply(name);
            if (!found.isEmpty()) {
                pairs.put(name, found);
            }
        }
        return join(pairs);
    }

    static String join(TreeMap<String, String> pairs) {
        var text = new StringBuilder();
        pairs.forEach((name, value) ->
                text.append(text.isEmpty() ? "" : ";").append(name).append('=').append(value));
        return text.toString();
    }
}
