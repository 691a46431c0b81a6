package io.outlay.intake.json;

import io.outlay.domain.data.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the records of a platform's answer mean, as a resource: one file per kind of record under `profiles`, listed
/// in `profiles/index.json`.
///
/// @param id       such as `tiktok-api`
/// @param places   the lists its records stand in
/// @param needs    groups of fields of each of which one must be there
/// @param columns  fact → the fields that hold it; the first that is there counts
/// @param segments name → field
/// @param windows  field of conversions → the window of attribution it counts
record RecordProfile(
        String id,
        Platform platform,
        List<String> places,
        List<List<String>> needs,
        Map<String, List<String>> columns,
        Map<String, String> segments,
        Map<String, String> windows) {

    private static final String FOLDER = "/io/outlay/intake/profiles/";
    private static final List<RecordProfile> ALL = read();

    /// The profile that a record fits.
    static Optional<RecordProfile> of(String place, JsonNode item) {
        return ALL.stream()
                .filter(profile -> profile.places.contains(place) && profile.fits(item))
                .findFirst();
    }

    private boolean fits(JsonNode item) {
        return needs.stream().allMatch(group -> group.stream().anyMatch(path -> has(item, path)));
    }

    static boolean has(JsonNode item, String path) {
        var at = item;
        for (var name : path.split("\\.")) {
            if (!at.has(name)) {
                return false;
            }
            at = at.get(name);
        }
        return true;
    }

    private static List<RecordProfile> read() {
        var profiles = new ArrayList<RecordProfile>();
        for (var name : json("index.json").get("records")) {
            profiles.add(profile(json(name.asString())));
        }
        return List.copyOf(profiles);
    }

    private static RecordProfile profile(JsonNode file) {
        var needs = new ArrayList<List<String>>();
        file.get("needs").forEach(group -> needs.add(texts(group)));
        var columns = new LinkedHashMap<String, List<String>>();
        file.get("columns").properties().forEach(entry -> columns.put(entry.getKey(), texts(entry.getValue())));
        return new RecordProfile(
                file.get("id").asString(),
                new Platform(file.get("platform").asString()),
                texts(file.get("places")),
                needs,
                columns,
                pairs(file.path("segments")),
                pairs(file.path("windows")));
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asString()));
        return List.copyOf(texts);
    }

    private static Map<String, String> pairs(JsonNode object) {
        var pairs = new LinkedHashMap<String, String>();
        object.properties()
                .forEach(entry -> pairs.put(entry.getKey(), entry.getValue().asString()));
        return pairs;
    }

    private static JsonNode json(String name) {
        try (var in = RecordProfile.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
