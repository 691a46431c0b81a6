package io.outlay.feature.overview;

import java.util.List;
import java.util.Optional;

/// A KPI tile in words.
///
/// @param key  of its name in the text bundle
/// @param unit ISO currency, or empty
/// @param note range or source, in a few words
public record Tile(
        String key,
        String label,
        String value,
        String unit,
        Optional<Change> change,
        String note,
        List<Double> course,
        Explanation explanation) {

    /// Whether a change is good news.
    public enum News {
        GOOD,
        BAD,
        NEITHER
    }

    public record Change(String words, boolean up, News news) {}

    public Tile {
        course = List.copyOf(course);
    }

    /// How a figure came about.
    ///
    /// @param sentence what it says, and why it changed
    /// @param lines    formula, inputs, range, period
    /// @param caveat   what to keep in mind
    public record Explanation(String title, String sentence, List<Line> lines, String caveat) {
        public Explanation {
            lines = List.copyOf(lines);
        }
    }

    public record Line(String label, String value) {}
}
