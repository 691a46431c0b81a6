package io.outlay.ui.kit;

import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A date, typed or chosen from a calendar, written as everywhere in the product: digits alone would leave open which
/// of them is the month.
public final class DateField extends DatePicker {
    private static final double WIDTH = 140;

    public DateField(Text text) {
        var figures = text.figures();
        setConverter(new Written(figures));
        setPromptText(figures.shortDate(LocalDate.of(2026, 1, 31)));
        setPrefWidth(WIDTH);
    }

    private static final class Written extends StringConverter<LocalDate> {
        private final Figures figures;

        Written(Figures figures) {
            this.figures = figures;
        }

        @Override
        public String toString(@Nullable LocalDate date) {
            return date == null ? "" : figures.shortDate(date);
        }

        /// Nothing typed is no date; what is not a date leaves the field as it was.
        @Override
        public @Nullable LocalDate fromString(String typed) {
            return typed.isBlank()
                    ? null
                    : figures.readDate(typed).orElseThrow(() -> new DateTimeException("no date: " + typed));
        }
    }
}
