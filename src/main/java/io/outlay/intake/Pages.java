package io.outlay.intake;

import java.util.Optional;

/// Whether the pages of a report are all there: as long as every page says that another follows, the last is missing.
final class Pages {
    private Optional<String> continued = Optional.empty();
    private boolean ended;

    void add(String file, boolean more) {
        if (more) {
            continued = Optional.of(file);
        } else {
            ended = true;
        }
    }

    /// The file whose next page is missing.
    Optional<String> unfinished() {
        return ended ? Optional.empty() : continued;
    }
}
