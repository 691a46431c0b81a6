package io.outlay.cli;

import java.util.Optional;

/// What a command found.
///
/// @param document a record or map, written as snake-case JSON
/// @param exitCode 0 unless the answer itself is a refusal
/// @param csv      the same as a table, for commands that offer `--csv`
record Answer(Object document, int exitCode, Optional<String> csv) {

    static Answer done(Object document) {
        return new Answer(document, ExitCode.DONE, Optional.empty());
    }
}
