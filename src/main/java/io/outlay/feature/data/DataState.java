package io.outlay.feature.data;

import io.outlay.domain.Problem;
import java.util.List;

/// What the room shows.
sealed interface DataState {
    /// Nothing counts yet.
    ///
    /// @param imports that were made and do not count
    record Empty(List<DataContent.Import> imports) implements DataState {
        public Empty {
            imports = List.copyOf(imports);
        }
    }

    /// Being read for the first time.
    record Loading() implements DataState {}

    record Shown(DataContent content) implements DataState {}

    /// Could not be read.
    record Failed(Problem problem) implements DataState {}
}
