package io.outlay.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.outlay.domain.RunStamp;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/// How requests are read (strictly, snake case, bounded) and documents written (full precision, never NaN).
final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(5_000_000)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addDecorator((factory, generator) -> new FiniteNumbers(generator))
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(LogicalType.Integer, Json::noTextForNumbers)
            .withCoercionConfig(LogicalType.Boolean, Json::noTextForNumbers)
            .withCoercionConfig(Double.class, Json::noTextForNumbers)
            .withCoercionConfig(Double.TYPE, Json::noTextForNumbers)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .addModule(new CurveModule())
            .addModule(new SimulateModule())
            .addModule(new MixModule())
            .addHandler(new NotesAreIgnored())
            .addMixIn(RunStamp.class, StampNames.class)
            .build();

    private Json() {}

    static JsonMapper mapper() {
        return MAPPER;
    }

    /// Money may be text ("1000.00"), figures may not.
    private static void noTextForNumbers(MutableCoercionConfig config) {
        config.setCoercion(CoercionInputShape.String, CoercionAction.Fail);
        config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }

    /// Whether a field is one that people and testers may add anywhere and that changes nothing.
    static boolean isNote(String name) {
        return switch (name) {
            case "id", "title", "note", "expected", "verified_by" -> true;
            default -> name.startsWith("local_trap_");
        };
    }

    /// SHA-256 of the tree with the names of every object in order, hexadecimal.
    static String digest(JsonNode tree) {
        try {
            var bytes = MAPPER.writeValueAsString(ordered(tree)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode ordered(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var names = new TreeMap<String, JsonNode>();
            object.properties().forEach(entry -> names.put(entry.getKey(), ordered(entry.getValue())));
            var copy = MAPPER.createObjectNode();
            names.forEach(copy::set);
            return copy;
        }
        if (node.isArray()) {
            var copy = MAPPER.createArrayNode();
            node.forEach(child -> copy.add(ordered(child)));
            return copy;
        }
        return node;
    }

    /// Names of the stamp that are not the snake case of ours.
    private interface StampNames {
        @JsonProperty("elapsed_ms")
        long elapsedMillis();
    }

    /// Requests may carry notes for people and answers for testers; they change nothing.
    private static final class NotesAreIgnored extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                tools.jackson.core.JsonParser parser,
                ValueDeserializer<?> deserializer,
                Object bean,
                String name) {
            if (isNote(name)) {
                parser.skipChildren();
                return true;
            }
            return false;
        }
    }
}
