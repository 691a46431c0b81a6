package io.outlay.project;

import io.outlay.domain.Period;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.ChannelDay;
import io.outlay.domain.data.HourlySample;
import io.outlay.domain.data.WeeklySeries;
import io.outlay.domain.study.MixFigures;
import io.outlay.domain.study.StudyInputs;
import io.outlay.domain.study.StudySettings;
import io.outlay.engine.data.Weeks;
import io.outlay.engine.mix.MixEffects;
import io.outlay.workspace.DataSummary;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads from a workspace what a study needs.
final class StudyLoader {
    private static final String UTC = "UTC";

    private final Workspace workspace;
    private final MixModels models;

    StudyLoader(Workspace workspace, MixModels models) {
        this.workspace = workspace;
        this.models = models;
    }

    StudyInputs load(StudySettings settings) throws WorkspaceException {
        var channels = workspace.channels().channels().stream()
                .filter(channel -> !channel.archived())
                .toList();
        var project = workspace.project().get();
        return new StudyInputs(
                settings,
                channels,
                series(settings, channels),
                hours(settings),
                project.zone().isEmpty() ? UTC : project.zone(),
                project.currency(),
                mix(settings));
    }

    /// Figures of the mix model where one leads and counts the same outcome as the question.
    private Optional<MixFigures> mix(StudySettings settings) throws WorkspaceException {
        var leading = models.leading(settings);
        return leading.flatMap(run -> MixEffects.of(run.request(), run.fit(), run.id(), settings.observed()));
    }

    /// Days up to the end of the observed period: what came later was not known to the question.
    private List<WeeklySeries> series(StudySettings settings, List<Channel> channels) throws WorkspaceException {
        var days = days(settings);
        var weeks = new Weeks(settings.outcome());
        var series = new ArrayList<WeeklySeries>();
        for (var channel : channels) {
            weeks.of(channel.id(), days).filter(s -> s.size() > 0).ifPresent(series::add);
        }
        return series;
    }

    private List<ChannelDay> days(StudySettings settings) throws WorkspaceException {
        var all = dates(workspace.performance().summary());
        if (all.isEmpty() || all.get().from().isAfter(settings.observed().to())) {
            return List.of();
        }
        return workspace
                .performance()
                .daily(new Period(all.get().from(), settings.observed().to()));
    }

    private List<HourlySample> hours(StudySettings settings) throws WorkspaceException {
        if (settings.dayparts().isEmpty()) {
            return List.of();
        }
        var choice = settings.dayparts().get();
        var last = settings.observed().to();
        return workspace
                .performance()
                .hourly(choice.channel(), new Period(last.minusDays(choice.lookbackDays() - 1L), last));
    }

    /// First to last date of any fact.
    static Optional<Period> dates(DataSummary summary) {
        var from =
                summary.sources().stream().map(source -> source.dates().from()).min(Comparator.naturalOrder());
        Optional<LocalDate> to =
                summary.sources().stream().map(source -> source.dates().to()).max(Comparator.naturalOrder());
        return from.flatMap(first -> to.map(last -> new Period(first, last)));
    }
}
