package io.outlay.engine.study;

import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.domain.search.NextTestAnswer;
import io.outlay.domain.search.NextTestQuestion;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.PlanRole;
import io.outlay.domain.study.StudyResult;
import io.outlay.engine.search.NextTest;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The next test of a study, of a channel that its plan may move, read from the outcome that the study counts.
///
/// Where a mix model leads, a test is read against the model, and its noise is the model's residual. Else it is that
/// of the reports' own steps, 1.4826·MAD(y\[t\] − y\[t−1\]) / √2 over the last half year, which no trend, season or
/// single sale inflates: of the channel's reports, or of all channels' together where the model's fit is gone.
public final class StudyTests {
    private static final int WEEKS = 26;

    /// Standard deviation of a normal variable over its median absolute deviation.
    private static final double NORMAL_MAD = 1.4826;

    private StudyTests() {}

    /// Empty when the study has no plan or nothing can be tested.
    ///
    /// @param residual standard deviation of the mix model's residual per week, in the outcome's unit; looked at
    ///                 only where a mix model leads
    /// @throws io.outlay.progress.Cancelled when the monitor says so
    public static Optional<NextTestAnswer> propose(
            StudyResult study, OptionalDouble residual, Parallel parallel, Monitor monitor) {
        if (study.plan().isEmpty()) {
            return Optional.empty();
        }
        double weeks = study.settings().weeks();
        var curves = PlanCurves.of(study.settings(), study.channels(), monitor);
        var channels = new ArrayList<AllocationChannel>();
        var noise = new ArrayList<Double>();
        double all = study.incremental() ? residual.orElseGet(() -> steps(together(study.channels()))) : 0;
        for (int c = 0; c < study.channels().size(); c++) {
            var channel = study.channels().get(c);
            channels.add(new AllocationChannel(
                    channel.channel().id(),
                    SpendResponse.MeanOfDraws.of(curves.get(c)),
                    channel.minimum() * weeks,
                    channel.maximum() * weeks));
            noise.add(study.incremental() ? all : steps(outcomes(channel)));
        }
        double total = study.settings().weeklyTotal().doubleValue() * weeks;
        var question = new NextTestQuestion(
                new AllocationProblem(channels, List.of(), total, BudgetMode.EQUAL, 1, 0),
                curves,
                study.channels().stream()
                        .map(channel -> channel.today() * weeks)
                        .toList(),
                noise,
                study.channels().stream()
                        .map(channel -> channel.role() == PlanRole.PLANNED)
                        .toList(),
                weeks,
                NextTestQuestion.CHANGES,
                NextTestQuestion.LENGTHS,
                study.settings().seed());
        return new NextTest(parallel).propose(question, monitor);
    }

    private static double[] outcomes(ChannelStudy channel) {
        return channel.series().outcome().stream().mapToDouble(y -> y).toArray();
    }

    /// The weeks that all channels report, from the last one back.
    private static double[] together(List<ChannelStudy> channels) {
        int shortest = channels.stream()
                .mapToInt(channel -> channel.series().size())
                .min()
                .orElse(0);
        var sums = new double[shortest];
        for (var channel : channels) {
            var own = outcomes(channel);
            for (int t = 0; t < shortest; t++) {
                sums[t] += own[own.length - shortest + t];
            }
        }
        return sums;
    }

    private static double steps(double[] series) {
        int count = Math.min(WEEKS, series.length - 1);
        if (count < 2) {
            return 0;
        }
        var steps = new double[count];
        for (int i = 0; i < count; i++) {
            int t = series.length - count + i;
            steps[i] = series[t] - series[t - 1];
        }
        double middle = median(steps);
        for (int i = 0; i < count; i++) {
            steps[i] = Math.abs(steps[i] - middle);
        }
        return NORMAL_MAD * median(steps) / Math.sqrt(2);
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : 0.5 * (sorted[half - 1] + sorted[half]);
    }
}
