package io.outlay.report.model;

/// A channel as the report names and colours it: the same everywhere.
///
/// @param id     stable name for the CSV files
/// @param name   as the person wrote it, any script
/// @param colour position in the channel palette, from 0; from 7 on the hues repeat with hollow markers
public record ChannelKey(String id, String name, int colour) {

    public ChannelKey {
        if (colour < 0) {
            throw new IllegalArgumentException("colour is a position from 0, not " + colour);
        }
    }
}
