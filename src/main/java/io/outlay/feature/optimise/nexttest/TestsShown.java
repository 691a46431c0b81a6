package io.outlay.feature.optimise.nexttest;

import io.outlay.domain.RunStamp;
import io.outlay.domain.data.Measure;
import io.outlay.domain.search.NextTestAnswer;
import io.outlay.domain.search.TestPlan;
import io.outlay.domain.study.StudyResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// What was found about tests of a study's plan.
///
/// @param stamp  of the study
/// @param answer empty when nothing can be tested
record TestsShown(RunStamp stamp, StudyResult study, Optional<NextTestAnswer> answer) {

    /// The best test of every channel, the best of all first.
    List<TestPlan> best() {
        var byChannel = new LinkedHashMap<String, TestPlan>();
        answer.ifPresent(it -> it.tests().forEach(test -> byChannel.putIfAbsent(test.channel(), test)));
        return List.copyOf(byChannel.values());
    }

    String name(String channel) {
        return study.channel(channel).map(it -> it.channel().name()).orElse(channel);
    }

    int colour(String channel) {
        return study.channel(channel).map(it -> it.channel().colour()).orElse(0);
    }

    boolean money() {
        return study.settings().outcome() == Measure.REVENUE;
    }
}
