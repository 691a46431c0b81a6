package io.outlay.feature.dayparts;

import io.outlay.domain.Period;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.HourlySample;
import io.outlay.domain.daypart.DaypartRequest;
import io.outlay.domain.daypart.DaypartResult;
import io.outlay.domain.daypart.DaypartShift;
import io.outlay.engine.dayparts.DaypartEstimator;
import io.outlay.engine.dayparts.PeakShiftFinder;
import io.outlay.engine.dayparts.SchedulePredictor;
import io.outlay.progress.Monitor;
import io.outlay.workspace.Workspace;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The hours of the open project, read away from the window.
///
/// @param digest   of all data: another one means other hours
/// @param channels not archived
/// @param last     no later day counts
record HourlyData(String digest, List<Channel> channels, Object rules, ZoneId zone, String currency, LocalDate last) {
    static final int LONGEST = 90;
    private static final long SHIFT_SEED = 1;

    /// Channels that report hours, and the schedule that is kept in the project.
    record Found(List<HourlyChannel> channels, Optional<ChosenSchedule> chosen) {}

    /// What can be said besides the levels of hours and days.
    record Outlook(Optional<SchedulePredictor> predictor, Optional<DaypartShift> shift) {

        static Outlook of(DaypartRequest request, List<HourlySample> samples, Monitor monitor) {
            return new Outlook(
                    SchedulePredictor.of(request, samples, monitor),
                    new PeakShiftFinder(SHIFT_SEED).find(request, samples, monitor));
        }
    }

    Found find(Workspace workspace, Monitor monitor) throws Exception {
        var found = new ArrayList<HourlyChannel>();
        for (var channel : channels) {
            monitor.check();
            HourlyChannel.of(
                            channel.id(),
                            channel.name(),
                            workspace.performance().hourly(channel.id(), lookback(LONGEST)))
                    .ifPresent(found::add);
        }
        return new Found(found, ScheduleDocument.read(workspace.documents().get(ScheduleDocument.NAME)));
    }

    DaypartAnalysis estimate(DaypartFilter filter, String channel, Workspace workspace, Monitor monitor)
            throws Exception {
        var request = request(filter);
        var samples = workspace.performance().hourly(filter.channel(), lookback(filter.lookbackDays()));
        var result = new DaypartEstimator().estimate(request, samples, monitor);
        var found = DaypartAnalysis.of(filter, channel, zone.getId(), result);
        return result instanceof DaypartResult.Ok
                ? found.with(Outlook.of(request, samples, monitor.stopsOnly()))
                : found;
    }

    Outlook outlook(DaypartFilter filter, Workspace workspace, Monitor monitor) throws Exception {
        var samples = workspace.performance().hourly(filter.channel(), lookback(filter.lookbackDays()));
        return Outlook.of(request(filter), samples, monitor);
    }

    private DaypartRequest request(DaypartFilter filter) {
        var request = DaypartRequest.of(filter.metric(), zone).withLookback(filter.lookbackDays());
        return filter.campaign().map(request::withCampaign).orElse(request);
    }

    private Period lookback(int days) {
        return new Period(last.minusDays(days - 1L), last);
    }
}
