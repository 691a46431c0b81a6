package io.outlay.intake.table;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Writes a [Mapping] as the JSON that [MappingFile] reads.
public final class MappingText {
    private MappingText() {}

    public static String of(Mapping mapping) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("schema", "mapping-1");
        fields.put("columns", mapping.columns());
        if (!mapping.outcomes().isEmpty()) {
            fields.put("outcomes", mapping.outcomes());
            fields.put("units", mapping.units());
        }
        if (!mapping.segments().isEmpty()) {
            fields.put("segments", mapping.segments());
        }
        if (mapping.spendInMicros()) {
            fields.put("spend_in_micros", true);
        }
        fields.put("duplicates", mapping.duplicates().name().toLowerCase(Locale.ROOT));
        mapping.grain().ifPresent(grain -> fields.put("grain", grain.name().toLowerCase(Locale.ROOT)));
        mapping.dateOrder().ifPresent(order -> fields.put("date_order", order.id()));
        mapping.decimal().ifPresent(sign -> fields.put("decimal", String.valueOf(sign)));
        mapping.encoding().ifPresent(charset -> fields.put("encoding", charset.name()));
        mapping.period()
                .ifPresent(period -> fields.put(
                        "period",
                        Map.of(
                                "from", period.from().toString(),
                                "to", period.to().toString())));
        mapping.delimiter().ifPresent(sign -> fields.put("delimiter", String.valueOf(sign)));
        mapping.headerRow().ifPresent(row -> fields.put("header_row", row));
        if (!mapping.goals().isEmpty()) {
            fields.put("goals", mapping.goals());
        }
        return JsonMapper.shared().writeValueAsString(fields);
    }
}
