package io.outlay.domain;

import java.util.Optional;

/// Where a problem is. Every part may be absent.
///
/// @param file   name as the person gave it
/// @param row    physical line, 1-based
/// @param column header of the column or name of the field
/// @param value  what stood there, as read
/// @param path   path inside a request, such as `channels[3].curve.k`
public record Location(
        Optional<String> file,
        Optional<Long> row,
        Optional<String> column,
        Optional<String> value,
        Optional<String> path) {

    public static final Location NOWHERE =
            new Location(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static Location file(String name) {
        return NOWHERE.inFile(name);
    }

    public static Location path(String path) {
        return new Location(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(path));
    }

    public Location inFile(String name) {
        return new Location(Optional.of(name), row, column, value, path);
    }

    public Location atRow(long physicalRow) {
        return new Location(file, Optional.of(physicalRow), column, value, path);
    }

    public Location atColumn(String header) {
        return new Location(file, row, Optional.of(header), value, path);
    }

    public Location found(String text) {
        return new Location(file, row, column, Optional.of(text), path);
    }
}
