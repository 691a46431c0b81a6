package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.domain.search.NextTestAnswer;
import io.outlay.domain.search.TestPlan;
import io.outlay.domain.study.StudyResult;
import io.outlay.project.ProjectFolder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The test that would improve the project's plan most. Outcomes are in the project's unit over its planned period,
/// effects per week.
///
/// @param worthwhile         whether its value exceeds its cost
/// @param perfectInformation what knowing everything would be worth
/// @param quick              what Thompson sampling would test
/// @param best               the best test of each channel, best first
record NextTestEntry(boolean worthwhile, double perfectInformation, Entry quick, List<Entry> best) {

    /// @param change            of the channel's spend, as a share
    /// @param durationWeeks     of the test, with as many weeks of comparison
    /// @param detectableEffect  smallest effect per week that it tells from none with a chance of 80 %
    /// @param requiredWeeks     after which the expected effect is told with a chance of 80 %; null above two years
    /// @param value             what the following plan gains by it, before its cost
    record Entry(
            String channelId,
            double change,
            int durationWeeks,
            double spendPerWeek,
            double expectedEffect,
            List<Double> expectedEffectInterval,
            double detectableEffect,
            double power,
            @Nullable Integer requiredWeeks,
            double value,
            double cost,
            double netValue) {
        static Entry of(TestPlan test) {
            return new Entry(
                    test.channel(),
                    test.change(),
                    test.weeks(),
                    test.spend(),
                    test.effect().value(),
                    List.of(test.effect().low90(), test.effect().high90()),
                    test.detectable(),
                    test.power(),
                    orNull(test.requiredWeeks()),
                    test.value(),
                    test.cost(),
                    test.net());
        }

        private static @Nullable Integer orNull(OptionalInt weeks) {
            return weeks.isPresent() ? (Integer) weeks.getAsInt() : null;
        }
    }

    static Optional<NextTestEntry> of(ProjectFolder project, StudyResult study, BatchContext context)
            throws ProblemException {
        return project.ground(study)
                .nextTest(context.parallel(), context.monitor())
                .map(NextTestEntry::of);
    }

    private static NextTestEntry of(NextTestAnswer answer) {
        var tests = answer.tests();
        return new NextTestEntry(
                answer.worthwhile(),
                answer.perfect(),
                Entry.of(tests.get(answer.quick())),
                tests.stream()
                        .filter(test -> tests.stream()
                                .filter(other -> other.channel().equals(test.channel()))
                                .findFirst()
                                .orElseThrow()
                                .equals(test))
                        .map(Entry::of)
                        .toList());
    }
}
