package io.outlay.intake.table;

import io.outlay.domain.Location;
import io.outlay.domain.Period;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Measure;
import io.outlay.intake.facts.Duplicates;
import io.outlay.intake.source.Grid;
import io.outlay.intake.source.TextGrid;
import io.outlay.intake.value.Codes;
import io.outlay.intake.value.DateCell;
import io.outlay.intake.value.DateOrder;
import io.outlay.intake.value.Names;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a mapping file:
///
/// ```json
/// {"schema":"mapping-1","columns":{"campaign":"campaign_id","date":"date","currency":"cur","spend":"cost_micros"},
///  "spend_in_micros":true,"duplicates":"error","grain":null,"date_order":"dmy","decimal":".","encoding":null,
///  "period":{"from":"2026-03-02","to":"2026-03-15"},
///  "outcomes":{"shop_revenue":"revenue"},"units":{"shop_revenue":"EUR"},"segments":["device"],
///  "delimiter":";","header_row":3,"goals":{"1048576203984411":"lead","*":"purchase"}}
/// ```
///
/// `goals` names the actions of Meta that count as conversions: `purchase` (where nothing is said), `lead`,
/// `add_to_cart` or any other, per account or `*` for all.
///
/// Only `columns` must be there (it may be empty). `outcomes`, `units` and `segments` are for dated series and further
/// dimensions, see [Mapping]. Unknown fields are refused with their path.
public final class MappingFile {
    private static final Set<String> FIELDS = Set.of(
            "schema",
            "columns",
            "spend_in_micros",
            "duplicates",
            "grain",
            "date_order",
            "decimal",
            "encoding",
            "period",
            "outcomes",
            "units",
            "segments",
            "delimiter",
            "header_row",
            "goals",
            "id",
            "title",
            "note");
    private static final Set<String> DIMENSIONS = Set.of(
            "account",
            "account_name",
            "campaign",
            "campaign_id",
            "campaign_name",
            "ad_group",
            "ad_group_name",
            "ad",
            "ad_name",
            "objective",
            "market",
            "date",
            "date_end",
            "hour",
            "zone",
            "currency",
            "attribution");
    private static final Pattern GOAL = Pattern.compile("[a-z][a-z0-9_.]{0,99}");
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final String name;
    private final JsonNode root;

    private MappingFile(String name, JsonNode root) {
        this.name = name;
        this.root = root;
    }

    /// @throws ProblemException FILE_NOT_FOUND, BAD_REQUEST, UNKNOWN_FIELD, MISSING_FIELD or BAD_VALUE with the path
    public static Mapping read(Path file) throws ProblemException {
        var name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(Problem.error(ProblemCode.FILE_NOT_FOUND, Location.file(name), file.toString()));
        }
        try {
            return parse(name, Files.readString(file));
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(ProblemCode.BAD_REQUEST, Location.file(name), "it is not readable UTF-8 text"), e);
        }
    }

    public static Mapping parse(String name, String json) throws ProblemException {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new ProblemException(
                    Problem.error(ProblemCode.BAD_REQUEST, Location.file(name), "it is not valid JSON"), e);
        }
        if (root == null || !root.isObject()) {
            throw new ProblemException(
                    Problem.error(ProblemCode.BAD_REQUEST, Location.file(name), "it must be one JSON object"));
        }
        return new MappingFile(name, root).mapping();
    }

    private Mapping mapping() throws ProblemException {
        for (var field : root.propertyNames()) {
            if (!FIELDS.contains(field)) {
                throw fail(ProblemCode.UNKNOWN_FIELD, field, "");
            }
        }
        if (!root.path("columns").isObject()) {
            throw fail(ProblemCode.MISSING_FIELD, "columns", "");
        }
        if (present("schema") && !root.path("schema").asString("").equals("mapping-1")) {
            throw bad("schema");
        }
        var columns = texts("columns");
        for (var fact : columns.keySet()) {
            if (!DIMENSIONS.contains(fact) && Measure.of(fact).isEmpty()) {
                throw fail(ProblemCode.UNKNOWN_FIELD, "columns." + fact, "");
            }
        }
        var outcomes = texts("outcomes");
        if (!outcomes.isEmpty() && !columns.containsKey("date")) {
            throw fail(ProblemCode.MISSING_FIELD, "columns.date", "");
        }
        return new Mapping(
                columns,
                outcomes,
                units(outcomes),
                list("segments"),
                flag("spend_in_micros"),
                duplicates(),
                grain(),
                dateOrder(),
                decimal(),
                encoding(),
                period(),
                delimiter(),
                headerRow(),
                goals());
    }

    private Map<String, String> texts(String field) throws ProblemException {
        var texts = new TreeMap<String, String>();
        if (!present(field)) {
            return texts;
        }
        if (!root.get(field).isObject()) {
            throw bad(field);
        }
        for (var entry : root.get(field).properties()) {
            if (entry.getValue().isNull()) {
                continue;
            }
            if (!entry.getValue().isString() || (entry.getValue().asString().isBlank() && !field.equals("units"))) {
                throw bad(field + "." + entry.getKey());
            }
            texts.put(entry.getKey(), entry.getValue().asString());
        }
        return texts;
    }

    private Map<String, String> units(Map<String, String> outcomes) throws ProblemException {
        var units = texts("units");
        for (var entry : units.entrySet()) {
            var unit = entry.getValue();
            if (!outcomes.containsKey(entry.getKey())
                    || (!unit.isEmpty() && Codes.currency(unit).isEmpty())) {
                throw bad("units." + entry.getKey());
            }
        }
        return units;
    }

    private Map<String, String> goals() throws ProblemException {
        var goals = new TreeMap<String, String>();
        for (var entry : texts("goals").entrySet()) {
            var account = entry.getKey().equals("*") ? "*" : Names.account(entry.getKey());
            if (account.isEmpty() || !GOAL.matcher(entry.getValue()).matches()) {
                throw bad("goals." + entry.getKey());
            }
            goals.put(account, entry.getValue());
        }
        return goals;
    }

    private List<String> list(String field) throws ProblemException {
        var list = new ArrayList<String>();
        if (present(field)) {
            if (!root.get(field).isArray()) {
                throw bad(field);
            }
            for (var item : root.get(field)) {
                if (!item.isString()) {
                    throw bad(field);
                }
                list.add(item.asString());
            }
        }
        return list;
    }

    private boolean flag(String field) throws ProblemException {
        if (present(field) && !root.get(field).isBoolean()) {
            throw bad(field);
        }
        return present(field) && root.get(field).asBoolean();
    }

    private Duplicates duplicates() throws ProblemException {
        return present("duplicates")
                ? Duplicates.of(root.get("duplicates").asString("")).orElseThrow(() -> bad("duplicates"))
                : Duplicates.ERROR;
    }

    private Optional<Grain> grain() throws ProblemException {
        if (!present("grain")) {
            return Optional.empty();
        }
        var text = root.get("grain").asString("").toUpperCase(Locale.ROOT);
        return Optional.of(Arrays.stream(Grain.values())
                .filter(grain -> grain.name().equals(text))
                .findFirst()
                .orElseThrow(() -> bad("grain")));
    }

    private Optional<DateOrder> dateOrder() throws ProblemException {
        return present("date_order")
                ? Optional.of(DateOrder.of(root.get("date_order").asString("")).orElseThrow(() -> bad("date_order")))
                : Optional.empty();
    }

    private Optional<Character> decimal() throws ProblemException {
        if (!present("decimal")) {
            return Optional.empty();
        }
        var text = root.get("decimal").asString("");
        if (!text.equals(".") && !text.equals(",")) {
            throw bad("decimal");
        }
        return Optional.of(text.charAt(0));
    }

    private Optional<Character> delimiter() throws ProblemException {
        if (!present("delimiter")) {
            return Optional.empty();
        }
        var text = root.get("delimiter").asString("");
        if (text.length() != 1 || !TextGrid.DELIMITERS.contains(text.charAt(0))) {
            throw bad("delimiter");
        }
        return Optional.of(text.charAt(0));
    }

    private Optional<Long> headerRow() throws ProblemException {
        if (!present("header_row")) {
            return Optional.empty();
        }
        var row = root.get("header_row");
        if (!row.isIntegralNumber() || row.asLong(0) < 1 || row.asLong(0) > Grid.TOP) {
            throw bad("header_row");
        }
        return Optional.of(row.asLong());
    }

    private Optional<Charset> encoding() throws ProblemException {
        if (!present("encoding")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(root.get("encoding").asString("")));
        } catch (IllegalArgumentException e) {
            throw bad("encoding");
        }
    }

    private Optional<Period> period() throws ProblemException {
        if (!present("period")) {
            return Optional.empty();
        }
        var from = date("from");
        var to = date("to");
        if (to.isBefore(from)) {
            throw bad("period.to");
        }
        return Optional.of(new Period(from, to));
    }

    private LocalDate date(String end) throws ProblemException {
        var text = root.get("period").path(end).asString("");
        return DateCell.of(text)
                .filter(cell -> cell.form() == DateCell.Form.YEAR_FIRST)
                .flatMap(cell -> cell.date(DateOrder.YMD))
                .orElseThrow(() -> bad("period." + end));
    }

    private boolean present(String field) {
        return root.has(field) && !root.get(field).isNull();
    }

    private ProblemException bad(String path) {
        JsonNode at = root;
        for (var step : path.split("\\.")) {
            at = at.path(step);
        }
        var value = at.isValueNode() ? at.asString() : at.toString();
        return fail(ProblemCode.BAD_VALUE, path, value.substring(0, Math.min(80, value.length())));
    }

    private ProblemException fail(ProblemCode code, String path, String value) {
        return new ProblemException(Problem.error(code, Location.path(path).inFile(name), path, value));
    }
}
