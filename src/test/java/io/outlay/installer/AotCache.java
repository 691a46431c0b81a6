package io.outlay.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What Java learns of the application while it starts once, kept for every later start (`-XX:AOTCache`). A cache that
/// does not fit the machine is passed over in silence.
final class AotCache {
    private static final String NAME = "outlay.aot";
    private static final String HEADLESS = "-Dglass.platform=Headless -Dprism.order=sw";
    private static final List<String> START = List.of("open", "--sample", "acme-retail", "--exit-when-ready");

    private AotCache() {}

    static void train(AppImage image, Path scratch) throws IOException, InterruptedException {
        Tree.empty(scratch);
        var seen = scratch.resolve("seen");
        var cache = image.application().resolve(NAME);
        start(image, scratch, "-XX:AOTMode=record -XX:AOTConfiguration=" + seen);
        // Java only writes the cache here and does not come to the application.
        start(image, scratch, "-XX:AOTMode=create -XX:AOTConfiguration=" + seen + " -XX:AOTCache=" + cache);
        if (!Files.exists(cache)) {
            throw new IOException("no cache was written to " + cache);
        }
        image.option("-XX:AOTCache=$APPDIR/" + NAME);
        image.option("-Xlog:disable");
        Tree.empty(scratch);
        Files.delete(scratch);
    }

    private static void start(AppImage image, Path scratch, String options) throws IOException, InterruptedException {
        var words = new java.util.ArrayList<>(List.of(image.launcher().toString()));
        words.addAll(START);
        words.add("--data-dir");
        words.add(scratch.resolve("data").toString());
        Command.run(Map.of("JAVA_TOOL_OPTIONS", HEADLESS + " " + options), words);
    }
}
