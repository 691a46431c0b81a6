package io.outlay.feature.data;

import java.util.List;

/// What importing would do, in figures to compare with an invoice.
///
/// @param added     rows that are new
/// @param replaced  rows whose figures change
/// @param removed   rows that the new files no longer have
/// @param unchanged rows that are the same
/// @param period    the range the import speaks for
/// @param nothing   whether the same data are there already
/// @param heads     names of the figures' columns
/// @param lines     one per account, currency, grain and level, then one per series
record ImportTotals(
        String added,
        String replaced,
        String removed,
        String unchanged,
        String period,
        boolean nothing,
        List<String> heads,
        List<Line> lines) {

    /// @param name    platform and account, or series
    /// @param figures one per head; empty text where it was not reported
    record Line(String name, String what, String rows, String dates, List<String> figures) {
        Line {
            figures = List.copyOf(figures);
        }
    }

    ImportTotals {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }
}
