package io.outlay.feature.data;

/// What can be said about files that they may not say themselves.
enum SettingKind {
    PLATFORM,
    ENCODING,
    DELIMITER,
    HEADER_ROW,
    DECIMAL,
    DATE_ORDER,
    CURRENCY,
    ZONE,
    PERIOD,
    DUPLICATES
}
