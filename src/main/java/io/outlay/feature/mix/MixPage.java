package io.outlay.feature.mix;

/// What the room can show.
sealed interface MixPage {
    /// Nothing was imported.
    record NoData() implements MixPage {}

    record Loading() implements MixPage {}

    record Ready(MixGround ground) implements MixPage {}
}
