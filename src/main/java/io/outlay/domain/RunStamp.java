package io.outlay.domain;

/// What a result was made from and by: enough to make it again.
///
/// @param engine        name of the engine, such as `curves`
/// @param version       version of the product
/// @param seed          seed of every random stream in the run
/// @param requestDigest SHA-256 of the canonical request, hexadecimal
/// @param dataDigest    SHA-256 of the data read, hexadecimal, or empty when the request held all data
/// @param kernel        which response kernel computed (`plain`, `vector`)
/// @param elapsedMillis wall time
/// @param stop          why it ended, such as `DONE`, `PROVEN`, `TIME`, `NODES`
public record RunStamp(
        String engine,
        String version,
        long seed,
        String requestDigest,
        String dataDigest,
        String kernel,
        long elapsedMillis,
        String stop) {}
