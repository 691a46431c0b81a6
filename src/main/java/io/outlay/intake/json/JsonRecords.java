package io.outlay.intake.json;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.intake.source.SourceText;
import io.outlay.progress.Monitor;
import java.io.IOException;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Streams the records of a platform's answer one by one and keeps what stands around them: the envelope. Numbers are
/// decimals. Depth is limited to 100 and one string to 5 MB; no type names are honoured.
final class JsonRecords {
    /// Where records stand: Meta and Klaviyo lists, Google search and searchStream, Klaviyo reports and aggregates,
    /// TikTok, LinkedIn. A list of records without anything around it is `[]`.
    private static final Set<String> PLACES = Set.of(
            "data",
            "results",
            "[].results",
            "data.attributes.results",
            "data.attributes.data",
            "data.list",
            "elements");

    /// What tells a batch of records in a list from a record.
    private static final Set<String> BATCH = Set.of("results", "fieldMask", "requestId", "error", "errors");

    private static final Set<String> WAYS = Set.of("", "[]", "data", "data.attributes");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxStringLength(5_000_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// Takes one record.
    interface Taker {
        /// @param place  which list it stands in, such as `data.attributes.results`
        /// @param number 1-based over the whole file
        void take(String place, JsonNode item, long number) throws ProblemException;
    }

    private final SourceText source;
    private final Taker taker;
    private final Monitor monitor;
    private long number;

    private JsonRecords(SourceText source, Taker taker, Monitor monitor) {
        this.source = source;
        this.taker = taker;
        this.monitor = monitor;
    }

    /// Reads the whole file and returns its envelope.
    ///
    /// @throws ProblemException BAD_JSON, or what the taker refuses
    static JsonNode read(SourceText source, Taker taker, Monitor monitor) throws ProblemException {
        try (var reader = source.reader();
                var parser = MAPPER.createParser(reader)) {
            var reading = new JsonRecords(source, taker, monitor);
            parser.nextToken();
            var envelope = reading.value(parser, "");
            if (parser.nextToken() != null) {
                throw reading.bad(
                        "more stands after its end", parser.currentLocation().getLineNr(), null);
            }
            return envelope;
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(
                            ProblemCode.FILE_UNREADABLE,
                            Location.file(source.name()),
                            source.name(),
                            String.valueOf(e.getMessage())),
                    e);
        } catch (JacksonException e) {
            var where = e.getLocation();
            var reading = new JsonRecords(source, taker, monitor);
            throw reading.bad(plain(e), where == null ? 1 : where.getLineNr(), e);
        }
    }

    private JsonNode value(JsonParser parser, String path) throws ProblemException {
        if (parser.currentToken() == JsonToken.START_ARRAY && PLACES.contains(path)) {
            records(parser, path);
            return MAPPER.createArrayNode();
        }
        if (parser.currentToken() == JsonToken.START_OBJECT && WAYS.contains(path)) {
            return object(parser, path);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY && path.isEmpty()) {
            return array(parser);
        }
        return MAPPER.readTree(parser);
    }

    private ObjectNode object(JsonParser parser, String path) throws ProblemException {
        var envelope = MAPPER.createObjectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            envelope.set(name, value(parser, path.isEmpty() ? name : path + "." + name));
        }
        return envelope;
    }

    private ArrayNode array(JsonParser parser) throws ProblemException {
        var envelope = MAPPER.createArrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            long before = number;
            var item = value(parser, "[]");
            boolean record = number == before
                    && item.isObject()
                    && item.properties().stream().noneMatch(field -> BATCH.contains(field.getKey()));
            if (!record) {
                envelope.add(item);
                continue;
            }
            number++;
            if (number % 1000 == 0) {
                monitor.check();
            }
            taker.take("[]", item, number);
        }
        return envelope;
    }

    private void records(JsonParser parser, String path) throws ProblemException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            number++;
            if (number % 1000 == 0) {
                monitor.check();
            }
            taker.take(path, MAPPER.readTree(parser), number);
        }
    }

    private ProblemException bad(String what, long line, @org.jspecify.annotations.Nullable Throwable cause) {
        var problem =
                Problem.error(ProblemCode.BAD_JSON, Location.file(source.name()).atRow(Math.max(1, line)), what);
        return cause == null ? new ProblemException(problem) : new ProblemException(problem, cause);
    }

    private static String plain(JacksonException e) {
        var message = String.valueOf(e.getOriginalMessage());
        return message.lines()
                .findFirst()
                .orElse("unreadable")
                .replaceAll(" ?\\(start marker at .*|, from `[^`]*`|: enable `.*", "")
                .replaceAll("\\(?`?(java|io|tools)\\.[\\w.$]+`?[^)]*\\)?", "the parser")
                .strip();
    }
}
