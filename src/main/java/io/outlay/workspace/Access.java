package io.outlay.workspace;

/// What a workspace is opened for.
public enum Access {
    READ,
    WRITE
}
