package io.outlay.engine.study;

import io.outlay.domain.data.Channel;
import io.outlay.domain.data.WeeklySeries;
import io.outlay.domain.daypart.DaypartBudget;
import io.outlay.domain.daypart.DaypartRequest;
import io.outlay.domain.daypart.DaypartResult;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.MixFigures;
import io.outlay.domain.study.PlanRole;
import io.outlay.domain.study.PlanStudy;
import io.outlay.domain.study.StudyInputs;
import io.outlay.domain.study.StudyResult;
import io.outlay.engine.allocate.Allocator;
import io.outlay.engine.allocate.AllocatorSettings;
import io.outlay.engine.dayparts.DaypartEstimator;
import io.outlay.engine.scenarios.MonteCarlo;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// The main job: fits every channel's curve, finds the best budget with its proof, simulates it, and looks at the
/// hours of the day. The same inputs and settings give the same bits for any number of threads.
public final class Study {
    /// Of the intervals of fitted curves; the report states 90 % ranges throughout.
    private static final double CONFIDENCE = 0.9;

    private final Parallel parallel;

    public Study(Parallel parallel) {
        this.parallel = parallel;
    }

    /// As [#run(StudyInputs, Optional, Monitor)] with nothing known before.
    public StudyResult run(StudyInputs inputs, Monitor monitor) {
        return run(inputs, Optional.empty(), monitor);
    }

    /// @param earlier a study whose fitted curves are taken over where a channel's weeks and the choice of how to
    ///                fit them are still the same: fitting them again would give the same bits
    /// @throws io.outlay.progress.Cancelled when the monitor says so
    public StudyResult run(StudyInputs inputs, Optional<StudyResult> earlier, Monitor monitor) {
        var settings = inputs.settings();
        var within = monitor.stopsOnly();
        monitor.progress(0, "study.phase.curves");
        var studies = new ChannelStudies(CONFIDENCE, settings.fitting(), settings.observed(), inputs.mix());
        var wanted = inputs.channels().stream()
                .flatMap(channel -> inputs.series().stream()
                        .filter(series -> series.channelId().equals(channel.id()))
                        .map(series -> new Pair(channel, series)))
                .toList();
        var fitted = new AtomicInteger();
        var channels = parallel.map(wanted.size(), i -> {
            var channel = studies.of(wanted.get(i).channel(), wanted.get(i).series(), earlier, within);
            monitor.progress(0.5 * fitted.incrementAndGet() / wanted.size(), "study.phase.curves");
            return channel;
        });
        monitor.progress(0.5, "study.phase.plan");
        var plan = plan(inputs, channels, within);
        monitor.progress(0.9, "study.phase.dayparts");
        var dayparts = dayparts(inputs, within);
        monitor.progress(1, "study.phase.done");
        return new StudyResult(
                settings,
                channels,
                studies.together(channels),
                plan,
                dayparts,
                inputs.mix().map(MixFigures::basis));
    }

    private record Pair(Channel channel, WeeklySeries series) {}

    private Optional<PlanStudy> plan(StudyInputs inputs, List<ChannelStudy> channels, Monitor monitor) {
        if (channels.stream().noneMatch(channel -> channel.role() == PlanRole.PLANNED)) {
            return Optional.empty();
        }
        var settings = inputs.settings();
        var curves = PlanCurves.of(settings, channels, monitor);
        var maker = new PlanMaker(
                settings, new Allocator(AllocatorSettings.standard().withParallel(parallel)), new MonteCarlo(parallel));
        return Optional.of(maker.plan(channels, curves, monitor));
    }

    private static Optional<DaypartResult> dayparts(StudyInputs inputs, Monitor monitor) {
        return inputs.settings()
                .dayparts()
                .filter(choice -> !inputs.hours().isEmpty())
                .map(choice -> {
                    var request = new DaypartRequest(
                            choice.campaign(),
                            choice.metric(),
                            ZoneId.of(inputs.zone()),
                            choice.lookbackDays(),
                            DaypartRequest.MIN_SAMPLES,
                            DaypartRequest.MIN_PER_BUCKET,
                            DaypartRequest.MIN_LIFT,
                            Optional.of(new DaypartBudget(
                                    choice.scheduleTotal(), inputs.currency(), choice.strategy(), List.of())));
                    return new DaypartEstimator().estimate(request, inputs.hours(), monitor);
                });
    }
}
