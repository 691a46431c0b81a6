package io.outlay.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The folder of one sample project. Files whose name ends in `.gz` are packed; the packed file holds no time.
final class ProjectFolder {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path root;

    ProjectFolder(Path root) {
        this.root = root;
    }

    void write(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, name.endsWith(".gz") ? packed(bytes) : bytes);
    }

    void json(String name, JsonNode document) throws IOException {
        write(
                name,
                JSON.writerWithDefaultPrettyPrinter()
                                .writeValueAsString(document)
                                .replace("\r\n", "\n") + "\n");
    }

    void compactJson(String name, JsonNode document) throws IOException {
        write(name, JSON.writeValueAsString(document));
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new Best(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static final class Best extends GZIPOutputStream {
        Best(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
