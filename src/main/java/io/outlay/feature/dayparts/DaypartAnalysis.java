package io.outlay.feature.dayparts;

import io.outlay.domain.daypart.DaypartBudget;
import io.outlay.domain.daypart.DaypartPrediction;
import io.outlay.domain.daypart.DaypartResult;
import io.outlay.domain.daypart.DaypartSchedule;
import io.outlay.domain.daypart.DaypartShift;
import io.outlay.engine.dayparts.ScheduleMaker;
import io.outlay.engine.dayparts.SchedulePredictor;
import java.util.Optional;

/// What was found for a filter.
///
/// @param channel   name
/// @param zone      IANA id of the account's time zone
/// @param predictor predicts any schedule; absent while it is being made, and where spend by the hour is unknown
/// @param shift     best hours that moved; absent while it is being looked for
public record DaypartAnalysis(
        DaypartFilter filter,
        String channel,
        String zone,
        DaypartResult result,
        Optional<SchedulePredictor> predictor,
        Optional<DaypartShift> shift) {

    /// Only what was found is known yet.
    static DaypartAnalysis of(DaypartFilter filter, String channel, String zone, DaypartResult result) {
        return new DaypartAnalysis(filter, channel, zone, result, Optional.empty(), Optional.empty());
    }

    DaypartAnalysis with(HourlyData.Outlook outlook) {
        return new DaypartAnalysis(filter, channel, zone, result, outlook.predictor(), outlook.shift());
    }

    /// There was enough to look at.
    public Optional<DaypartResult.Ok> ok() {
        return result instanceof DaypartResult.Ok ok ? Optional.of(ok) : Optional.empty();
    }

    Optional<DaypartSchedule> schedule(DaypartBudget budget) {
        return ok().map(found -> new ScheduleMaker().make(budget, found.patterns()));
    }

    /// The analysis's own figure for the schedule that it was made with.
    Optional<DaypartPrediction> prediction(DaypartSchedule schedule) {
        return predictor
                .map(it -> it.predict(schedule))
                .or(() -> ok().filter(found ->
                                found.schedule().filter(schedule::equals).isPresent())
                        .flatMap(DaypartResult.Ok::prediction));
    }
}
