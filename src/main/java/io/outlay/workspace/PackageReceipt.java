package io.outlay.workspace;

/// What went into a package, or came out of one.
///
/// @param dataDigest the data summary's digest: the same on both sides
/// @param bytes      size of the zip
public record PackageReceipt(
        String project, long imports, long facts, long outcomes, long results, String dataDigest, long bytes) {}
