package io.outlay.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;

/// Says in plain words what Jackson found wrong with a value.
final class WrongValue {
    private WrongValue() {}

    /// The value at the place the error names, shortened; empty when it names none.
    static String found(JsonNode tree, JacksonException e) {
        var node = tree;
        for (var step : e.getPath()) {
            var name = step.getPropertyName();
            node = name == null ? node.path(step.getIndex()) : node.path(name);
        }
        return node.isMissingNode() || e.getPath().isEmpty() ? "" : CurveModule.shown(node);
    }

    /// What should have stood there.
    static String expected(JacksonException e) {
        if (e.getCause() instanceof IllegalArgumentException refused && !Plain.technical(refused.getMessage())) {
            return Plain.line(refused.getMessage());
        }
        Optional<Class<?>> target = switch (e) {
            case MismatchedInputException mismatch -> Optional.ofNullable(mismatch.getTargetType());
            case InputCoercionException coercion -> Optional.ofNullable(coercion.getTargetType());
            case JacksonException other -> Optional.empty();
        };
        return target.map(WrongValue::name).orElseGet(() -> Plain.line(e.getOriginalMessage()));
    }

    private static String name(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return "a whole number, at most 2147483647";
        }
        if (type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == String.class) {
            return "text";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "an object" : "another sort of value";
    }
}
