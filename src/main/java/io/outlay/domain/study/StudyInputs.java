package io.outlay.domain.study;

import io.outlay.domain.data.Channel;
import io.outlay.domain.data.HourlySample;
import io.outlay.domain.data.WeeklySeries;
import java.util.List;
import java.util.Optional;

/// The data that the main job works on.
///
/// @param channels not archived, in the person's order
/// @param series   one per channel that reports spend and outcome
/// @param hours    hourly samples of the channel that [StudySettings#dayparts()] names, in the account's zone
/// @param zone     IANA id of that zone
/// @param currency of all amounts
/// @param mix      figures of the mix model that leads, if one does
public record StudyInputs(
        StudySettings settings,
        List<Channel> channels,
        List<WeeklySeries> series,
        List<HourlySample> hours,
        String zone,
        String currency,
        Optional<MixFigures> mix) {

    public StudyInputs {
        channels = List.copyOf(channels);
        series = List.copyOf(series);
        hours = List.copyOf(hours);
    }
}
