package io.outlay.settings;

import java.util.List;
import java.util.Map;

/// All of one person's preferences. Immutable; a change makes a new one.
///
/// @param recent   projects opened before, the newest first
/// @param window   where the window stood
/// @param columns  by table name: which columns are shown, in which order and how wide
/// @param tourSeen whether the tour was taken or dismissed
public record Settings(
        Looks looks,
        Formats formats,
        List<Recent> recent,
        WindowPlace window,
        Map<String, List<ColumnPlace>> columns,
        boolean tourSeen) {
    private static final int MOST_RECENT = 12;

    /// Which colours.
    public enum Scheme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// @param compact   denser tables
    /// @param textScale 1.0 to 2.0
    public record Looks(Scheme scheme, boolean compact, double textScale) {}

    /// @param locale       IETF tag, such as `de-DE`; empty: the system's
    /// @param firstWeekday ISO number, 1 is Monday; 0: the locale's
    public record Formats(String locale, int firstWeekday) {}

    /// @param folder of the workspace
    /// @param detail one line about it, such as `7 channels, Jan 2024 – Jun 2026`
    /// @param trend  recent weekly spend for a small picture
    public record Recent(String folder, String name, String detail, String openedAt, List<Double> trend) {
        public Recent {
            trend = List.copyOf(trend);
        }
    }

    /// @param x NaN when never placed
    public record WindowPlace(double x, double y, double width, double height, boolean maximised) {}

    /// @param width in pixels at text scale 1; 0: as wide as the table makes it
    /// @param sort  1: the table is sorted upwards by it, -1: downwards, 0: not at all
    public record ColumnPlace(String column, boolean shown, double width, int sort) {}

    public Settings {
        recent = List.copyOf(recent);
        columns = Map.copyOf(columns);
    }

    public static Settings first() {
        return new Settings(
                new Looks(Scheme.SYSTEM, false, 1),
                new Formats("", 0),
                List.of(),
                new WindowPlace(Double.NaN, Double.NaN, 1280, 800, false),
                Map.of(),
                false);
    }

    public Settings withLooks(Looks other) {
        return new Settings(other, formats, recent, window, columns, tourSeen);
    }

    public Settings withFormats(Formats other) {
        return new Settings(looks, other, recent, window, columns, tourSeen);
    }

    public Settings withWindow(WindowPlace other) {
        return new Settings(looks, formats, recent, other, columns, tourSeen);
    }

    public Settings withTourSeen(boolean seen) {
        return new Settings(looks, formats, recent, window, columns, seen);
    }

    public Settings withColumns(String table, List<ColumnPlace> places) {
        var all = new java.util.HashMap<>(columns);
        all.put(table, List.copyOf(places));
        return new Settings(looks, formats, recent, window, all, tourSeen);
    }

    /// The project becomes the newest.
    public Settings opened(Recent project) {
        var list = new java.util.ArrayList<Recent>();
        list.add(project);
        recent.stream()
                .filter(other -> !other.folder().equals(project.folder()))
                .limit(MOST_RECENT - 1)
                .forEach(list::add);
        return new Settings(looks, formats, list, window, columns, tourSeen);
    }

    public Settings forgotten(String folder) {
        return new Settings(
                looks,
                formats,
                recent.stream().filter(other -> !other.folder().equals(folder)).toList(),
                window,
                columns,
                tourSeen);
    }
}
