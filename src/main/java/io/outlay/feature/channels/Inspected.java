package io.outlay.feature.channels;

import java.util.List;

/// What stands in the inspector.
public sealed interface Inspected {
    record Nothing() implements Inspected {}

    /// A channel is about to be added.
    record NewChannel(int colour) implements Inspected {}

    record One(ChannelRow row, ChannelHistory history) implements Inspected {}

    /// Several are ticked.
    record Several(List<ChannelRow> rows) implements Inspected {
        public Several {
            rows = List.copyOf(rows);
        }
    }
}
