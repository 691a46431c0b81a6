package io.outlay.workspace;

import io.outlay.domain.data.PerformanceRow;

/// A fact that counts, and the import it came with.
record CountedFact(long importId, ScopeKey scope, PerformanceRow row) {}
