package io.outlay.intake.value;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// Zones by the names that reports give them: IANA ids, or Microsoft's `(GMT-08:00) Pacific Time (US & Canada);
/// Tijuana`. An offset alone names no zone.
public final class ZoneNames {
    private static final Pattern OFFSET = Pattern.compile("^\\((?:gmt|utc)[^)]*\\) *");
    private static final Map<String, String> BY_PLACE = read();

    private ZoneNames() {}

    /// The IANA id, if the name is one or is known.
    public static Optional<String> iana(String name) {
        var id = Codes.zone(name);
        if (id.isPresent()) {
            return Optional.of(id.get().getId());
        }
        var key = OFFSET.matcher(Names.key(name)).replaceAll("");
        return Optional.ofNullable(BY_PLACE.get(key)).or(() -> firstPlace(key));
    }

    /// Lists of places differ from year to year; the first that is known decides.
    private static Optional<String> firstPlace(String key) {
        for (var place : key.split("[;,]")) {
            var known = BY_PLACE.get(place.strip());
            if (known != null) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> read() {
        try (var in = ZoneNames.class.getResourceAsStream("/io/outlay/intake/zones.json")) {
            if (in == null) {
                throw new IllegalStateException("zones.json");
            }
            var byPlace = new HashMap<String, String>();
            JsonMapper.shared()
                    .readTree(in)
                    .properties()
                    .forEach(entry -> entry.getValue()
                            .forEach(place -> byPlace.put(Names.key(place.asString()), entry.getKey())));
            return Map.copyOf(byPlace);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
