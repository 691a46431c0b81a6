package io.outlay.domain.data;

/// How a check of the data came out, the best first.
public enum HealthState {
    PASS,
    REVIEW,
    FAIL
}
