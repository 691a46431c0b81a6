package io.outlay.intake;

import io.outlay.domain.data.HourlySample;
import java.util.List;

/// What an hourly file held.
///
/// @param samples           in the file's order
/// @param rows              read, duplicates included
/// @param duplicatesDropped rows that equalled an earlier one
/// @param digest            SHA-256 of the file, hexadecimal
public record HourlyData(List<HourlySample> samples, int rows, int duplicatesDropped, String digest) {

    public HourlyData {
        samples = List.copyOf(samples);
    }
}
