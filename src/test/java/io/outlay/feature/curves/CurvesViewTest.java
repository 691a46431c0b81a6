package io.outlay.feature.curves;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.run.Runs;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import io.outlay.ui.Appearance;
import io.outlay.ui.ChartExports;
import io.outlay.ui.Describe;
import io.outlay.ui.Look;
import io.outlay.ui.Theme;
import io.outlay.ui.WindowTables;
import io.outlay.ui.kit.Fx;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("fx")
class CurvesViewTest {
    @TempDir
    Path temp;

    @Test
    void channelsChartsAndChoicesWorkTogether() throws Exception {
        try (var sample = SampleSession.of("acme-retail", temp)) {
            Fx.on(() -> {
                var services = new RecordingWindow().services();
                var model = new CurvesViewModel(sample.session(), services);
                var appearance = new SimpleObjectProperty<>(Appearance.LIGHT);
                var look = new Look(
                        new Describe(services.text()),
                        appearance,
                        new ChartExports(services, Runs.immediate()),
                        new WindowTables(services, Runs.immediate()));
                try (var view = new CurvesView(model, services, look)) {
                    var root = new BorderPane(view.content());
                    var scene = new Scene(root, 1080, 712);
                    new Theme().apply(scene, Appearance.LIGHT);
                    scene.snapshot(null);

                    var list = (ListView<?>) root.lookup("#curves-channels");
                    assertThat(list.getItems()).hasSize(7);
                    list.getSelectionModel().select(1);
                    assertThat(model.selectedProperty().get()).isEqualTo("google");
                    view.select("tiktok");
                    assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(5);

                    double now = model.askedProperty().get();
                    var handle = root.lookup(".chart-drag-handle");
                    press(handle, KeyCode.RIGHT);
                    assertThat(model.askedProperty().get()).isGreaterThan(now);
                    press(handle, KeyCode.END);
                    assertThat(words(root.lookup(".curves-asked"))).contains("beyond data");

                    for (var tab : CurvesViewModel.Tab.values()) {
                        model.tabProperty().set(tab);
                        scene.snapshot(null);
                        assertThat(words(root.lookup(".chart-title")))
                                .as(tab.name())
                                .isNotBlank();
                    }
                    appearance.set(Appearance.DARK);
                    model.chooseFamily(Optional.of(CurveFamily.POWER));
                    assertThat(((ComboBox<?>) root.lookup("#curves-family")).getValue())
                            .isEqualTo(Optional.of(CurveFamily.POWER));
                    scene.snapshot(null);
                    assertThat(root.lookup("#curves-again")).isNotNull();
                    sample.session().undo();
                    assertThat(root.lookup("#curves-again")).isNull();
                    assertThat(((ComboBox<?>) root.lookup("#curves-family")).getValue())
                            .isEqualTo(Optional.empty());
                }
                return model;
            });
        }
    }

    private static void press(Node node, KeyCode code) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static String words(Node node) {
        return node instanceof Labeled labeled
                ? labeled.getText()
                : node.lookupAll(".label").stream()
                        .map(label -> ((Labeled) label).getText())
                        .reduce("", (a, b) -> a + " " + b);
    }
}
