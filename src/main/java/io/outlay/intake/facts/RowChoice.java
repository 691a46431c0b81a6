package io.outlay.intake.facts;

/// What happens to a row with a finding of one kind.
public enum RowChoice {
    /// The import stops.
    STOP,
    /// The cell counts as blank, so the figure is unknown. A date cannot be; its row is skipped.
    EMPTY,
    /// The row is left out and can be saved.
    SKIP,
    /// A negative spend counts as it stands: a credit. For anything else the import stops.
    KEEP
}
