package io.outlay.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.text.NumberText;
import io.outlay.text.Text;
import io.outlay.ui.Describe;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fx")
class InputsTest {
    @Test
    void numbersAreReadAsPeopleTypeThem() {
        var english = new NumberText(Locale.ENGLISH);
        var german = new NumberText(Locale.GERMANY);
        assertThat(english.read("1 625 000")).hasValue(1_625_000);
        assertThat(english.read("1,625.5")).hasValue(1625.5);
        assertThat(english.read("\u22124.6")).hasValue(-4.6);
        assertThat(german.read("1.625,5")).hasValue(1625.5);
        assertThat(german.read("1.625")).hasValue(1625);
        assertThat(german.read("4.6")).hasValue(4.6);
        assertThat(english.read("4 k")).isEmpty();
        assertThat(english.read("")).isEmpty();
    }

    @Test
    void aNumberOutOfItsLimitsIsRefusedWithTheReason() throws Exception {
        var shown = Fx.on(() -> {
            var field = new NumberField(Text.english(), 1).limits(0, 44);
            field.valueProperty().set(40);
            field.editor().setText("46");
            field.commit();
            var refused = field.errorProperty().get();
            field.editor().setText("43,5");
            field.commit();
            return List.of(
                    refused, field.valueProperty().get(), field.errorProperty().get());
        });
        assertThat(shown).containsExactly("Above the maximum 44.0", 43.5, "");
    }

    @Test
    void arrowsMoveByOneAndTenPercent() throws Exception {
        var values = Fx.on(() -> {
            var field = new NumberField(Text.english(), 0);
            field.valueProperty().set(1000);
            field.editor().fireEvent(press(KeyCode.UP, false));
            field.editor().fireEvent(press(KeyCode.DOWN, true));
            var slider = new PlannerSlider().axis(0, 100).limits(20, 40);
            slider.valueProperty().set(30);
            slider.fireEvent(press(KeyCode.RIGHT, false));
            double fine = slider.valueProperty().get();
            slider.fireEvent(press(KeyCode.END, false));
            slider.fireEvent(press(KeyCode.RIGHT, true));
            double end = slider.valueProperty().get();
            slider.lockedProperty().set(true);
            slider.fireEvent(press(KeyCode.HOME, false));
            return List.of(
                    field.valueProperty().get(),
                    fine,
                    end,
                    slider.valueProperty().get());
        });
        assertThat(values).containsExactly(909.0, 30.2, 40.0, 40.0);
    }

    @Test
    void aDescribedNodeHasItsNameAndItsShortcut() throws Exception {
        var button = Fx.on(() -> new Describe(Text.english())
                .node(new Button(), "kit.stop", new KeyCodeCombination(KeyCode.S, KeyCombination.CONTROL_DOWN)));
        assertThat(button.getId()).isEqualTo("kit-stop");
        assertThat(button.getText()).isEqualTo("Stop");
        assertThat(button.getAccessibleText()).isEqualTo("Stop");
        assertThat(Tip.of(button)).contains("Stop   Ctrl+S");
    }

    private static KeyEvent press(KeyCode code, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false);
    }
}
