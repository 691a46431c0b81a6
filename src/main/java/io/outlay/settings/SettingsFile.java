package io.outlay.settings;

import io.outlay.files.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Where [Settings] are kept. A file that cannot be read is set aside and the first settings apply.
public final class SettingsFile {
    private static final String NAME = "settings.json";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path file;

    /// @param dataFolder of this machine
    public SettingsFile(Path dataFolder) {
        this.file = dataFolder.resolve(NAME);
    }

    public Settings load() {
        if (!Files.exists(file)) {
            return Settings.first();
        }
        try {
            return complete(MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            setAside();
            return Settings.first();
        }
    }

    /// What a file of an earlier version does not have is as at the first start.
    private static Settings complete(JsonNode given) {
        if (!given.isObject()) {
            throw new IllegalArgumentException("settings are an object");
        }
        return MAPPER.treeToValue(over(MAPPER.valueToTree(Settings.first()), given), Settings.class);
    }

    private static JsonNode over(JsonNode first, JsonNode given) {
        if (first instanceof ObjectNode object && given.isObject()) {
            given.properties().forEach(property -> {
                var before = object.get(property.getKey());
                object.set(property.getKey(), before == null ? property.getValue() : over(before, property.getValue()));
            });
            return object;
        }
        return given;
    }

    private void setAside() {
        try {
            Files.move(file, file.resolveSibling(NAME + ".unreadable"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException stays) {
            // the next save replaces it
        }
    }

    public void save(Settings settings) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        WholeFile.write(file, MAPPER.writeValueAsString(settings).getBytes(StandardCharsets.UTF_8));
    }
}
