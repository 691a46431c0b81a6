package io.outlay.plot.fx;

import io.outlay.plot.FontFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The product's fonts in JavaFX: charts and everything else look them up by family.
public final class ChartFonts {
    private static final double SIZE = 12;
    private static final List<Font> LOADED =
            FontFiles.names().stream().map(ChartFonts::load).toList();

    private ChartFonts() {}

    /// Loads them, the first time; takes some ten milliseconds then.
    public static void load() {
        regular();
    }

    static Font regular() {
        return LOADED.getFirst();
    }

    private static Font load(String file) {
        try (var stream = FontFiles.open(file)) {
            return Font.loadFont(stream, SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
