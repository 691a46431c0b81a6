package io.outlay.engine.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.domain.curve.CurveFamily;
import io.outlay.domain.curve.CurveShape;
import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.domain.search.NextTestAnswer;
import io.outlay.domain.search.NextTestQuestion;
import io.outlay.engine.Seeds;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import io.outlay.run.Workers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tests are worth what decision theory says: nothing where nothing is uncertain or readable, at most perfect
/// information, and most where the doubt is.
class NextTestTest {
    private static final double WEEKS = 10;

    /// Three channels of which the last is the doubtful one.
    private static NextTestQuestion question(double doubt, double noise) {
        var draws = new ArrayList<List<CurveShape>>();
        var channels = new ArrayList<AllocationChannel>();
        for (int c = 0; c < 3; c++) {
            var random = Seeds.stream(c + 1L);
            var own = new ArrayList<CurveShape>();
            for (int d = 0; d < 200; d++) {
                double beta = 4000 * Math.exp((c == 2 ? doubt : doubt / 20) * random.nextGaussian());
                own.add(CurveShape.of(CurveFamily.MICHAELIS_MENTEN, beta, 800));
            }
            draws.add(own);
            channels.add(new AllocationChannel("c" + c, new SpendResponse.OneCurve(own.getFirst()), 0, 2400));
        }
        return new NextTestQuestion(
                new AllocationProblem(channels, List.of(), 2400, BudgetMode.EQUAL, 1, 0),
                draws,
                List.of(800.0, 800.0, 800.0),
                List.of(noise, noise, noise),
                List.of(true, true, true),
                WEEKS,
                NextTestQuestion.CHANGES,
                NextTestQuestion.LENGTHS,
                1);
    }

    private static NextTestAnswer propose(NextTestQuestion question) {
        return new NextTest(Parallel.serial())
                .propose(question, Monitor.silent())
                .orElseThrow();
    }

    @Test
    void theDoubtfulChannelIsTestedAndNoTestIsWorthMoreThanKnowingEverything() {
        var answer = propose(question(0.6, 5));
        assertThat(answer.tests()).hasSize(3 * 4 * 4);
        assertThat(answer.tests().getFirst().channel()).isEqualTo("c2");
        assertThat(answer.perfect()).isPositive();
        for (var test : answer.tests()) {
            assertThat(test.value()).isBetween(0.0, 1.15 * answer.perfect());
            assertThat(test.cost()).isGreaterThan(-0.02 * answer.planValue());
        }
        var best = answer.tests().getFirst();
        assertThat(best.value()).isGreaterThan(0.3 * answer.perfect());
        assertThat(answer.worthwhile()).isTrue();
    }

    @Test
    void nothingIsWorthTestingWhereNothingIsUncertainOrReadable() {
        var certain = propose(question(0, 5));
        assertThat(certain.perfect()).isCloseTo(0, within(1e-3));
        assertThat(certain.tests()).allSatisfy(test -> assertThat(test.value()).isCloseTo(0, within(1e-3)));
        var blind = propose(question(0.6, 1e7));
        assertThat(blind.tests()).allSatisfy(test -> {
            assertThat(test.value()).isLessThan(0.05 * blind.perfect());
            assertThat(test.power()).isCloseTo(0.05, within(1e-3));
            assertThat(test.requiredWeeks()).isEmpty();
        });
    }

    @Test
    void powerAndDurationAreThoseOfANormalTest() {
        var answer = propose(question(0, 20));
        for (var test : answer.tests()) {
            double se = 20 * Math.sqrt(2.0 / test.weeks());
            assertThat(test.detectable()).isCloseTo(2.8015852181 * se, within(1e-6));
            int weeks = test.requiredWeeks().orElse(Integer.MAX_VALUE);
            // with that many weeks the expected effect is at least the detectable one, with one less it is not
            if (weeks > 1 && weeks < Integer.MAX_VALUE) {
                double effect = Math.abs(test.effect().value());
                assertThat(2.8015852181 * 20 * Math.sqrt(2.0 / weeks)).isLessThanOrEqualTo(effect * (1 + 1e-9));
                assertThat(2.8015852181 * 20 * Math.sqrt(2.0 / (weeks - 1))).isGreaterThan(effect);
            }
        }
    }

    @Test
    void aLongerTestTellsMoreAndTheBitsDoNotDependOnThreads() {
        var question = question(0.6, 60);
        var one = propose(question);
        double shortest = value(one, 2);
        double longest = value(one, 8);
        assertThat(longest).isGreaterThan(shortest);
        try (var workers = new Workers(2)) {
            assertThat(new NextTest(workers).propose(question, Monitor.silent()))
                    .hasValue(one);
        }
    }

    private static double value(NextTestAnswer answer, int weeks) {
        return answer.tests().stream()
                .filter(test -> test.channel().equals("c2") && test.weeks() == weeks && test.change() == 0.5)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
