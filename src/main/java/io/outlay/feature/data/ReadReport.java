package io.outlay.feature.data;

/// A reading of one report with its words.
record ReadReport(ImportReading reading, ImportContent content) {}
