package io.outlay.cli;

import java.nio.file.Path;

/// A request as read.
///
/// @param body   its fields
/// @param digest SHA-256 of its canonical JSON
/// @param folder where its relative paths start
public record Request<T>(T body, String digest, Path folder) {

    /// A path named in the request.
    public Path resolve(String path) {
        return folder.resolve(path).normalize();
    }
}
