package io.outlay.workspace;

import java.util.List;

/// The table of contents of a package: the only names that may be in it.
///
/// @param schema        always [#SCHEMA]
/// @param schemaVersion format of the tables in it
/// @param dataDigest    digest of all imports that count
record PackageManifest(String schema, int schemaVersion, String dataDigest, List<PackageManifest.Entry> files) {
    static final String SCHEMA = "outlay-package-1";
    static final String NAME = "manifest.json";
    static final String SETUP = "setup.json";

    /// @param rows rows of a table, 0 for other files
    record Entry(String name, long bytes, long rows, String sha256) {}

    PackageManifest {
        files = List.copyOf(files);
    }
}
