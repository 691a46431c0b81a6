package io.outlay.feature.curves;

import java.util.List;

/// What the room can show.
sealed interface Page {
    /// Nothing was imported.
    record NoData() implements Page {}

    /// There are data, and no study of them.
    ///
    /// @param channels that would be fitted
    /// @param fittable false: not one complete week is there
    record NoStudy(int channels, boolean fittable) implements Page {}

    /// The study is being read.
    record Loading() implements Page {}

    /// @param channels of the study, those with most spend first
    record Shown(Unit unit, List<CurveFigures> channels) implements Page {
        public Shown {
            channels = List.copyOf(channels);
        }
    }
}
