package io.outlay.domain.data;

import java.util.Optional;

/// A file as it was read: what was detected in it and what was left out.
///
/// @param name        file name without folders
/// @param profile     id of the profile that read it, such as `meta-api`
/// @param sha256      digest of the file's bytes, hexadecimal
/// @param encoding    character set, or empty for containers without one
/// @param delimiter   the character between cells, or empty for JSON
/// @param decimal     the decimal sign found, if the file needed one
/// @param dateOrder   `ymd`, `dmy` or `mdy`, if dates were numeric
/// @param droppedRows totals, summaries and footers that are not facts
public record SourceFile(
        String name,
        String profile,
        String sha256,
        String encoding,
        String delimiter,
        Optional<String> decimal,
        Optional<String> dateOrder,
        long droppedRows) {}
