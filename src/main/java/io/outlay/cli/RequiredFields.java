package io.outlay.cli;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;

/// Finds what a request lacks before its records are made: every component of a request's record is required unless it
/// is `@Nullable` or an `Optional`. So no record's constructor ever meets a null that the request caused, and the
/// problem names the path of the missing field.
///
/// It follows records of this package, lists of them and maps to them. Values that have a reader of their own (curves,
/// distributions) say themselves what they lack.
final class RequiredFields {
    private static final Set<Class<?>> OPTIONALS =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    private final List<String> missing = new ArrayList<>();

    private RequiredFields() {}

    /// Paths of the fields that are absent or null, in the order of the records' components.
    static List<String> missing(JsonNode tree, Class<?> type) {
        var fields = new RequiredFields();
        fields.follow(tree, type, "");
        return fields.missing;
    }

    private void follow(JsonNode node, Type type, String path) {
        if (type instanceof Class<?> record && ours(record) && node.isObject()) {
            for (var component : record.getRecordComponents()) {
                var name = name(component);
                var field = path.isEmpty() ? name : path + "." + name;
                var value = node.path(name);
                if (!value.isMissingNode() && !value.isNull()) {
                    follow(value, component.getGenericType(), field);
                } else if (required(component)) {
                    missing.add(field);
                }
            }
        } else if (type instanceof ParameterizedType parameterised) {
            followContent(node, parameterised, path);
        }
    }

    private void followContent(JsonNode node, ParameterizedType type, String path) {
        var arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class && node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                followElement(node.get(i), arguments[0], path + "[" + i + "]");
            }
        } else if (type.getRawType() == Map.class && node.isObject()) {
            for (var entry : node.properties()) {
                followElement(entry.getValue(), arguments[1], path + "." + entry.getKey());
            }
        } else if (type.getRawType() == Optional.class) {
            follow(node, arguments[0], path);
        }
    }

    private void followElement(JsonNode node, Type type, String path) {
        if (node.isNull() && type instanceof Class<?>) {
            missing.add(path);
        } else {
            follow(node, type, path);
        }
    }

    private static boolean ours(Class<?> type) {
        return type.isRecord() && type.getPackage().equals(RequiredFields.class.getPackage());
    }

    private static boolean required(RecordComponent component) {
        return !OPTIONALS.contains(component.getType())
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /// Jackson's name of the component: as annotated, else in snake case.
    private static String name(RecordComponent component) {
        var annotation = component.getAccessor().getAnnotation(com.fasterxml.jackson.annotation.JsonProperty.class);
        return annotation == null || annotation.value().isEmpty()
                ? PropertyNamingStrategies.SNAKE_CASE.nameForField(null, null, component.getName())
                : annotation.value();
    }
}
