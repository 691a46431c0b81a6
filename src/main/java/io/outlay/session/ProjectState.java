package io.outlay.session;

import io.outlay.domain.Period;
import io.outlay.domain.data.Channel;
import io.outlay.domain.data.ChannelDay;
import io.outlay.domain.study.StudySettings;
import io.outlay.project.MixStanding;
import io.outlay.project.StudyRun;
import io.outlay.workspace.ChannelSetup;
import io.outlay.workspace.DataSummary;
import io.outlay.workspace.Project;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An open project as it is after its newest change: what every room shows is derived from this. Immutable.
///
/// @param revision number of the newest unit of work in the workspace
/// @param days     sums of every channel and date there is, by channel id and date, in the workspace currency
/// @param dates    first to last date of any fact
/// @param question what the study is asked now; empty when there is not one complete week of data
/// @param study    the study that answers the question, else the newest one
/// @param current  whether that study answers the question on the present data and channels
/// @param mix      where the mix model stands; empty without data
/// @param undo     what undo would take back
/// @param redo     what redo would do again
/// @param savedAt  when the newest change was stored
public record ProjectState(
        long revision,
        Project project,
        ChannelSetup setup,
        DataSummary summary,
        List<ChannelDay> days,
        Optional<Period> dates,
        Optional<StudySettings> question,
        Optional<StudyRun> study,
        boolean current,
        Optional<MixStanding> mix,
        Optional<String> undo,
        Optional<String> redo,
        Instant savedAt,
        boolean readOnly) {

    public ProjectState {
        days = List.copyOf(days);
    }

    /// Channels that are not archived, in the person's order.
    public List<Channel> channels() {
        return setup.channels().stream().filter(channel -> !channel.archived()).toList();
    }

    /// Whether anything was imported.
    public boolean hasData() {
        return dates.isPresent();
    }

    /// The study where it can be relied on as an answer to the present question.
    public Optional<StudyRun> currentStudy() {
        return study.filter(run -> current);
    }

    /// Whether there is a study that no longer answers the present question.
    public boolean outOfDate() {
        return study.isPresent() && !current;
    }
}
