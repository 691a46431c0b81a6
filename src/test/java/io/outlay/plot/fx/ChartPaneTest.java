package io.outlay.plot.fx;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import io.outlay.plot.ChartSamples;
import io.outlay.plot.Style;
import io.outlay.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fx")
class ChartPaneTest {
    private final List<String> saved = new ArrayList<>();
    private final ChartFiles files = new ChartFiles() {
        @Override
        public void save(String name, Format format, Picture picture) {
            var bytes = new ByteArrayOutputStream();
            try {
                picture.writeTo(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            saved.add(name + " " + format + " " + bytes.toString(StandardCharsets.ISO_8859_1));
        }

        @Override
        public <T> void aside(Supplier<T> work, Consumer<T> then) {
            then.accept(work.get());
        }
    };
    private ChartPane pane;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxThread.run(() -> {
            stage = new Stage();
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            pane = new ChartPane("test.chart", Text.english(), files);
            pane.show(ChartSamples.scatter(Style.light(), 30));
            stage.setScene(new Scene(pane, 700, 420));
            stage.show();
            pane.applyCss();
            pane.layout();
        });
    }

    @Test
    void theGroundIsDrawnAgainWhateverWasDrawnLast() throws Exception {
        FxThread.run(() -> {
            for (int time = 0; time < 3; time++) {
                pane.show(ChartSamples.endingInItsGround(Style.light()));
                pane.applyCss();
                pane.layout();
                var at = surface().localToScene(4, 4);
                var pixel = stage.getScene().snapshot(null).getPixelReader().getColor((int) at.getX(), (int) at.getY());
                assertThat(pixel.getBrightness()).isGreaterThan(0.9);
            }
        });
    }

    @Test
    void thePointUnderThePointerIsReadOutAndPicked() throws Exception {
        FxThread.run(() -> {
            var picks = new ArrayList<Pick>();
            pane.onPick(picks::add);
            var place = surface().pixel(0, 3, ChartSamples.height(3));
            mouse(MouseEvent.MOUSE_MOVED, place.getX() + 2, place.getY() + 1, 0);
            assertThat(card().isVisible()).isTrue();
            mouse(MouseEvent.MOUSE_PRESSED, place.getX(), place.getY(), 1);
            mouse(MouseEvent.MOUSE_RELEASED, place.getX(), place.getY(), 1);
            assertThat(picks).hasSize(1);
            assertThat(picks.getFirst().key()).contains("3");
            mouse(MouseEvent.MOUSE_MOVED, 2, 2, 0);
            assertThat(card().isVisible()).isFalse();
        });
    }

    @Test
    void arrowKeysStepThroughThePointsAndEscapeHides() throws Exception {
        FxThread.run(() -> {
            key(KeyCode.RIGHT);
            key(KeyCode.RIGHT);
            assertThat(surface().getAccessibleText()).startsWith("Point 1");
            key(KeyCode.ESCAPE);
            assertThat(card().isVisible()).isFalse();
            assertThat(surface().getAccessibleText()).isEqualTo("alternative");
        });
    }

    @Test
    void draggingZoomsTheHorizontalAxisAndEscapeResets() throws Exception {
        FxThread.run(() -> {
            var axis = ((XYPlot) ChartSamples.lastChart().getPlot()).getDomainAxis();
            var whole = axis.getRange();
            var from = surface().pixel(0, 5, 5);
            var to = surface().pixel(0, 15, 5);
            mouse(MouseEvent.MOUSE_PRESSED, from.getX(), from.getY(), 1);
            mouse(MouseEvent.MOUSE_DRAGGED, to.getX(), to.getY(), 1);
            mouse(MouseEvent.MOUSE_RELEASED, to.getX(), to.getY(), 1);
            assertThat(axis.getLowerBound()).isBetween(4.9, 5.1);
            assertThat(axis.getUpperBound()).isBetween(14.9, 15.1);
            key(KeyCode.ESCAPE);
            assertThat(axis.getRange()).isEqualTo(whole);
        });
    }

    @Test
    void theLineMovesWithinItsLimits() throws Exception {
        FxThread.run(() -> {
            var value = new SimpleDoubleProperty(10);
            var told = new ArrayList<Double>();
            pane.drag(Optional.of(new DragLine(value, 2, 11.5, 1, "now", it -> "now " + it, told::add)));
            var handle = pane.lookup(".chart-drag-handle");
            for (int i = 0; i < 3; i++) {
                Event.fireEvent(handle, key(KeyEvent.KEY_PRESSED, KeyCode.RIGHT));
            }
            assertThat(told).containsExactly(11.0, 11.5);
            assertThat(value.get()).isEqualTo(11.5);
        });
    }

    @Test
    void itLeavesAsTablePictureAndVectors() throws Exception {
        FxThread.run(() -> {
            ((ToggleButton) byId("test.chart.table")).setSelected(true);
            var table = (TableView<?>) pane.lookup(".chart-table");
            assertThat(table.getItems()).hasSize(30);
            ((ToggleButton) byId("test.chart.table")).setSelected(false);
            ((MenuButton) byId("test.chart.export")).getItems().forEach(item -> item.fire());
            assertThat(saved).hasSize(2);
            assertThat(saved.get(0)).contains(" PNG ").contains("PNG\r\n");
            assertThat(saved.get(1)).contains("<svg").contains("Points rise");
            ((Button) byId("test.chart.copy")).fire();
            assertThat(Clipboard.getSystemClipboard().getString()).startsWith("x\ty\n0.0\t");
            assertThat(Clipboard.getSystemClipboard().hasImage()).isTrue();
        });
    }

    private ChartSurface surface() {
        return (ChartSurface) pane.lookup(".chart-surface");
    }

    private Node byId(String id) {
        return pane.lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow();
    }

    private Node card() {
        return pane.lookup(".chart-readout");
    }

    private void key(KeyCode code) {
        Event.fireEvent(surface(), key(KeyEvent.KEY_PRESSED, code));
    }

    private static KeyEvent key(javafx.event.EventType<KeyEvent> type, KeyCode code) {
        return new KeyEvent(type, "", "", code, false, false, false, false);
    }

    private void mouse(javafx.event.EventType<MouseEvent> type, double x, double y, int clicks) {
        var at = surface().localToScene(x, y);
        boolean down = clicks > 0;
        Event.fireEvent(
                surface(),
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        down ? MouseButton.PRIMARY : MouseButton.NONE,
                        clicks,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        true,
                        new PickResult(surface(), at.getX(), at.getY())));
    }
}
