package io.outlay.cli;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON has one sort of number, Java several: a whole number written as `10000.0` or `1e4` becomes the integer it is,
/// and a number beyond the largest double (`1e999`) is refused instead of turning into infinity.
final class Numbers {
    private static final double LARGEST_EXACT = 0x1.0p53;

    private Numbers() {}

    /// A copy of the tree with its numbers settled.
    static JsonNode settled(JsonNode tree) {
        return settled(tree, "");
    }

    private static JsonNode settled(JsonNode node, String path) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = JsonNodeFactory.instance.objectNode();
                for (var entry : object.properties()) {
                    var field = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
                    copy.set(entry.getKey(), settled(entry.getValue(), field));
                }
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JsonNodeFactory.instance.arrayNode();
                for (int i = 0; i < array.size(); i++) {
                    copy.add(settled(array.get(i), path + "[" + i + "]"));
                }
                yield copy;
            }
            case JsonNode leaf -> leaf.isNumber() ? number(leaf, path) : leaf;
        };
    }

    private static JsonNode number(JsonNode node, String path) {
        double value = node.numberValue().doubleValue();
        if (!Double.isFinite(value)) {
            throw RefusedField.bad(path, CurveModule.shown(node), "a number below 1.8e308");
        }
        boolean whole = !node.isIntegralNumber() && value == Math.rint(value) && Math.abs(value) <= LARGEST_EXACT;
        return whole ? JsonNodeFactory.instance.numberNode((long) value) : node;
    }
}
