package io.outlay.feature.data;

/// The steps of an import, in order.
enum ImportStep {
    SOURCE,
    PREVIEW,
    MAPPING,
    CHECKS,
    SUMMARY;

    ImportStep next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    ImportStep before() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
