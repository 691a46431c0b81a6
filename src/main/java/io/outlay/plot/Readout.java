package io.outlay.plot;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;

/// What a chart says about the place under the pointer, or under the arrow keys.
public sealed interface Readout {

    /// A small card: a bold line, then labels with their values.
    ///
    /// @param colour position of a channel in the palette, for the mark before the title
    record Card(OptionalInt colour, String title, List<Fact> facts) {
        public Card {
            facts = List.copyOf(facts);
        }
    }

    /// One line of a card; `value` is empty for a sentence.
    record Fact(String label, String value) {}

    /// A place that has something to say, in the order in which the arrow keys walk.
    ///
    /// @param panel 0 for the only or first panel of the chart
    /// @param key   what a click on it reports
    record Spot(int panel, double x, double y, String key, Card card) {}

    /// Which spot is meant by a pointer that is not exactly on one.
    enum Reach {
        /// the nearest, if it is near
        POINT,
        /// the nearest across: the whole height belongs to it
        COLUMN,
        /// the nearest up or down: the whole row belongs to it
        ROW
    }

    /// The chart does not answer.
    record Silent() implements Readout {}

    /// @param crosshair whether a vertical line follows through all panels
    record Spots(List<Spot> spots, Reach reach, boolean crosshair) implements Readout {
        public Spots {
            spots = List.copyOf(spots);
        }
    }

    /// Every x between `from` and `to` has an answer; arrow keys move by `step`.
    record Along(double from, double to, double step, boolean crosshair, DoubleFunction<Card> at) implements Readout {}
}
