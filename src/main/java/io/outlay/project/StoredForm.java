package io.outlay.project;

import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;

/// How stored results are read: all of them follow from the data, so one in the form of another version counts as none
/// and is made anew when it is asked for.
final class StoredForm {
    private StoredForm() {}

    static <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (JacksonException ofAnotherVersion) {
            return Optional.empty();
        }
    }
}
