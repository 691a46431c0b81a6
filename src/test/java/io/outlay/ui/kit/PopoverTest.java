package io.outlay.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.ui.Appearance;
import io.outlay.ui.Theme;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.stage.Stage;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("fx")
final class PopoverTest {
    private final AtomicReference<Stage> stage = new AtomicReference<>();

    @AfterEach
    void close() throws Exception {
        Fx.on(() -> {
            stage.get().hide();
            return true;
        });
    }

    /// ControlsFX paints popovers white, whatever the theme.
    @ParameterizedTest
    @CsvSource({"false, #FFFFFF", "true, #20262E"})
    void itsGroundIsTheThemesOwn(boolean dark, String overlay) throws Exception {
        var ground = Fx.on(() -> {
            var owner = new Label("owner");
            var scene = new Scene(new StackPane(owner), 300, 200);
            new Theme().apply(scene, dark ? Appearance.DARK : Appearance.LIGHT);
            var window = new Stage();
            stage.set(window);
            window.setScene(scene);
            window.show();
            var popover = new Popover(ArrowLocation.TOP_LEFT);
            popover.setContentNode(new Label("words"));
            popover.show(owner);
            var root = popover.getScene().getRoot();
            root.applyCss();
            var fill = ((Shape) root.lookup(".border")).getFill();
            popover.hide();
            return fill;
        });
        assertThat(ground).isEqualTo(Color.web(overlay));
    }
}
