package io.outlay.project;

import io.outlay.domain.ProblemException;
import io.outlay.domain.data.Platform;
import io.outlay.intake.table.Mapping;
import io.outlay.intake.table.MappingFile;
import io.outlay.intake.table.MappingText;
import io.outlay.workspace.Document;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What the person said about tables before, by the fingerprint of their header, so that the next export of the same
/// kind needs no answers. Kept in the project as a document.
public record SavedMappings(Map<String, Saved> byFingerprint) {
    /// Name of the document that keeps them.
    public static final String DOCUMENT = "mappings";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /// @param platform whose table it is
    /// @param currency ISO code for amounts without one
    public record Saved(Mapping mapping, Optional<Platform> platform, Optional<String> currency) {}

    public SavedMappings {
        byFingerprint = Collections.unmodifiableMap(new TreeMap<>(byFingerprint));
    }

    /// A document that cannot be read counts as empty: the questions are then asked again.
    public static SavedMappings of(Document document) {
        var all = new TreeMap<String, Saved>();
        if (!document.content().isEmpty()) {
            try {
                for (var entry : MAPPER.readTree(document.content()).properties()) {
                    var value = entry.getValue();
                    all.put(
                            entry.getKey(),
                            new Saved(
                                    MappingFile.parse(
                                            DOCUMENT, value.path("mapping").toString()),
                                    text(value.path("platform").asString("")).map(Platform::new),
                                    text(value.path("currency").asString(""))));
                }
            } catch (ProblemException | JacksonException | IllegalArgumentException notReadable) {
                return new SavedMappings(Map.of());
            }
        }
        return new SavedMappings(all);
    }

    public Optional<Saved> find(String fingerprint) {
        return Optional.ofNullable(byFingerprint.get(fingerprint));
    }

    public SavedMappings with(String fingerprint, Saved saved) {
        var all = new TreeMap<>(byFingerprint);
        all.put(fingerprint, saved);
        return new SavedMappings(all);
    }

    public Document document() {
        var root = MAPPER.createObjectNode();
        byFingerprint.forEach((fingerprint, saved) -> {
            var entry = root.putObject(fingerprint);
            entry.set("mapping", MAPPER.readTree(MappingText.of(saved.mapping())));
            entry.put("platform", saved.platform().map(Platform::code).orElse(""));
            entry.put("currency", saved.currency().orElse(""));
        });
        return new Document(DOCUMENT, root.toString());
    }

    private static Optional<String> text(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
