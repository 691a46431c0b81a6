package io.outlay.workspace;

/// Changes that belong together, made through the stores.
@FunctionalInterface
public interface Change<T> {
    T make() throws WorkspaceException;
}
