package io.outlay.domain.data;

import java.util.AbstractList;

/// Rows that are made while they are read, so that a large import need not stand in memory. They do not change.
/// Reading them in order is cheap; picking single ones is not.
public abstract class RowList extends AbstractList<PerformanceRow> {}
