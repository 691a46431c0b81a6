package io.outlay.domain;

/// An error blocks; a warning is said and does not.
public enum Severity {
    ERROR,
    WARNING
}
