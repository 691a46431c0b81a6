package io.outlay.feature.optimise.weeks;

import io.outlay.domain.RunStamp;
import io.outlay.domain.study.ChannelSpend;
import io.outlay.domain.study.StudyResult;
import io.outlay.domain.study.WeeksAnswer;
import io.outlay.project.WeekChoices;
import java.util.List;

/// An answer and what was asked.
///
/// @param seasonal whether the model has a season that returns could follow
record WeeksShown(Asked asked, StudyResult study, WeeksAnswer answer, boolean seasonal) {

    /// What an answer depends on.
    ///
    /// @param study of the stamp's study
    /// @param split spend of the whole plan per channel
    record Asked(RunStamp study, List<ChannelSpend> split, WeekChoices choices) {
        Asked {
            split = List.copyOf(split);
        }
    }
}
