package io.outlay.text;

/// How a table leaves as a file.
public enum CsvStyle {
    /// For Excel in the person's region: byte order mark, the region's decimal mark, `;` where that is a comma.
    REGIONAL,
    /// For programs: UTF-8, comma, dot, ISO dates.
    STANDARD
}
