package io.outlay.ui.kit;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.Node;

/// A column of a [DataTable]: what it shows, sorts by and exports.
///
/// @param id      stable, for remembering the arrangement
/// @param value   sorted and filtered by; NaN or "" when absent
/// @param shown   as it stands in the cell
/// @param exact   as it is copied and exported; numbers and dates are written in full whatever is shown
/// @param cell    a node in place of the text, such as an interval; rebuilt when its row changes
/// @param head    a node in the head in place of the title, such as an [IntervalAxis]; it spans the column
/// @param style   style classes of the cells, such as `muted`, `strong`
/// @param width   in pixels at the usual text size
/// @param optional whether it starts hidden
public record DataColumn<S, V>(
        String id,
        String title,
        Function<S, V> value,
        Function<V, String> shown,
        Function<S, Object> exact,
        Optional<Function<S, Node>> cell,
        Optional<Node> head,
        HPos align,
        String style,
        double width,
        boolean optional) {

    /// Words, at the left.
    public static <S> DataColumn<S, String> text(String id, String title, Function<S, String> value) {
        return of(id, title, value, Function.identity(), HPos.LEFT, 140);
    }

    /// Figures, at the right; shown as asked, exported in full.
    public static <S> DataColumn<S, Double> number(
            String id, String title, Function<S, Double> value, Function<Double, String> shown) {
        return of(id, title, value, number -> Double.isNaN(number) ? "–" : shown.apply(number), HPos.RIGHT, 96);
    }

    /// Anything that compares with its like, such as dates.
    public static <S, V> DataColumn<S, V> of(
            String id, String title, Function<S, V> value, Function<V, String> shown, HPos align, double width) {
        return new DataColumn<>(
                id, title, value, shown, value::apply, Optional.empty(), Optional.empty(), align, "", width, false);
    }

    public DataColumn<S, V> withCell(Function<S, Node> node) {
        return new DataColumn<>(id, title, value, shown, exact, Optional.of(node), head, align, style, width, optional);
    }

    public DataColumn<S, V> withHead(Node node) {
        return new DataColumn<>(id, title, value, shown, exact, cell, Optional.of(node), align, style, width, optional);
    }

    /// For a column whose value is only for sorting.
    public DataColumn<S, V> withExport(Function<S, Object> exported) {
        return new DataColumn<>(id, title, value, shown, exported, cell, head, align, style, width, optional);
    }

    public DataColumn<S, V> withWidth(double pixels) {
        return new DataColumn<>(id, title, value, shown, exact, cell, head, align, style, pixels, optional);
    }

    public DataColumn<S, V> withAlign(HPos position) {
        return new DataColumn<>(id, title, value, shown, exact, cell, head, position, style, width, optional);
    }

    public DataColumn<S, V> withStyle(String styleClass) {
        return new DataColumn<>(id, title, value, shown, exact, cell, head, align, styleClass, width, optional);
    }

    /// Hidden until chosen.
    public DataColumn<S, V> hidden() {
        return new DataColumn<>(id, title, value, shown, exact, cell, head, align, style, width, true);
    }

    String text(S row) {
        return shown.apply(value.apply(row));
    }

    boolean matches(S row, BiFunction<Object, String, Boolean> test) {
        var raw = value.apply(row);
        return test.apply(raw, shown.apply(raw));
    }

    boolean numeric() {
        return align == HPos.RIGHT;
    }

    /// Words by the language's order, all else by its own; absent numbers last.
    static Comparator<Object> order(Collator words) {
        return (left, right) -> {
            if (left instanceof String a && right instanceof String b) {
                return words.compare(a, b);
            }
            if (left instanceof Number a && right instanceof Number b) {
                return a instanceof BigDecimal x && b instanceof BigDecimal y
                        ? x.compareTo(y)
                        : Double.compare(a.doubleValue(), b.doubleValue());
            }
            @SuppressWarnings("unchecked")
            var comparable = (Comparable<Object>) left;
            return comparable.compareTo(right);
        };
    }
}
