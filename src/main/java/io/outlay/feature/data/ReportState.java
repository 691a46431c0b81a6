package io.outlay.feature.data;

/// How it stands with one of the reports that are to be imported.
enum ReportState {
    /// A question is open.
    ASKED,
    /// Nobody said yet which column is which.
    UNMAPPED,
    /// Errors must be settled.
    WRONG,
    /// Everything could be read, and the same data are there already.
    NOTHING,
    READY
}
