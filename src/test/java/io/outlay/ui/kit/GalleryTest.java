package io.outlay.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.ui.Appearance;
import io.outlay.ui.Theme;
import java.nio.file.Path;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws the components in both themes to `target/screens`, to be looked at beside the design's picture.
@Tag("fx")
class GalleryTest {
    @ParameterizedTest
    @CsvSource({"light, false, 1", "dark, true, 1", "large, false, 1.5"})
    void componentsAreDrawn(String name, boolean dark, double scale) throws Exception {
        var looks = new Appearance(dark, false, scale);
        draw(Gallery::page, "Components, " + name, looks, 1440 * scale, 900 * scale, "components-" + name);
        draw(_ -> Gallery.second(), "", looks, 760 * scale, 420 * scale, "table-" + name);
    }

    private static void draw(
            Function<String, Region> page, String title, Appearance looks, double width, double height, String file)
            throws Exception {
        var image = Fx.on(() -> {
            var scene = new Scene(page.apply(title), width, height);
            new Theme().apply(scene, looks);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            scene.snapshot(null);
            scene.getRoot().layout();
            return scene.snapshot(null);
        });
        assertThat(Fx.png(image, Path.of("target/screens", file + ".png"))).isNotEmptyFile();
    }
}
