package io.outlay.engine.search;

import io.outlay.domain.Interval;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.search.NextTestAnswer;
import io.outlay.domain.search.NextTestQuestion;
import io.outlay.domain.search.TestPlan;
import io.outlay.engine.Seeds;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.math3.distribution.NormalDistribution;

/// The test that improves the following plan most: expected value of sample information less the test's cost (Raiffa
/// and Schlaifer 1961), over candidates × posterior draws.
///
/// A test reads a channel's effect per week with standard error σ·√(2/n), from n weeks of it and n of comparison.
/// What it would show is taken from the draws; each showing reweights them (importance weights of the normal
/// likelihood), and the plan that follows is the best, under those weights, of the exact allocator's plans for all
/// draws, for slices of them by each channel's effect, and for single draws. Choosing among those instead of all plans
/// makes the value a little too small, never too large but for the draws' own error. What a test is compared with is
/// the plan that would be followed without it, so that going to the better plan is no merit of the test.
public final class NextTest {
    private static final double SIGNIFICANCE = 1.959963984540054;
    private static final double POWER = 0.8416212335729143;
    private static final int SHOWINGS = 64;
    private static final double ROUNDING = 1e-9;
    private static final int LONGEST = 104;

    private final Parallel parallel;

    public NextTest(Parallel parallel) {
        this.parallel = parallel;
    }

    private record Candidate(int channel, double change, int weeks) {}

    /// Empty when no plan keeps the limits, or nothing can be tested within them.
    ///
    /// @throws io.outlay.progress.Cancelled when the monitor says so
    public Optional<NextTestAnswer> propose(NextTestQuestion question, Monitor monitor) {
        var candidates = candidates(question);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        return PlanChoices.of(question, parallel, monitor).flatMap(choices -> {
            var allowed = candidates.stream()
                    .filter(candidate -> allowed(question, candidate, choices))
                    .toList();
            return allowed.isEmpty() ? Optional.empty() : Optional.of(answer(question, allowed, choices, monitor));
        });
    }

    /// A test keeps to the channel's own limits: what a person forbids the plan is no gain of a test either.
    private static boolean allowed(NextTestQuestion question, Candidate candidate, PlanChoices choices) {
        var channel = question.problem().channels().get(candidate.channel());
        double spend = spend(question, candidate, choices);
        return spend >= channel.minimum() * (1 - ROUNDING) && spend <= channel.maximum() * (1 + ROUNDING);
    }

    private static double spend(NextTestQuestion question, Candidate candidate, PlanChoices choices) {
        double planned = choices.planned(candidate.channel());
        double usual = planned > 0 ? planned : question.today().get(candidate.channel());
        return usual * (1 + candidate.change());
    }

    private static List<Candidate> candidates(NextTestQuestion question) {
        var candidates = new ArrayList<Candidate>();
        for (int c = 0; c < question.today().size(); c++) {
            if (question.movable().get(c)
                    && question.today().get(c) > 0
                    && question.noise().get(c) > 0) {
                for (double change : question.changes()) {
                    for (int weeks : question.lengths()) {
                        candidates.add(new Candidate(c, change, weeks));
                    }
                }
            }
        }
        return candidates;
    }

    private NextTestAnswer answer(
            NextTestQuestion question, List<Candidate> candidates, PlanChoices choices, Monitor monitor) {
        var streams = Seeds.streams(question.seed(), candidates.size());
        var errors = new double[candidates.size()][SHOWINGS];
        for (int i = 0; i < errors.length; i++) {
            for (int j = 0; j < SHOWINGS; j++) {
                errors[i][j] = streams.get(i).nextGaussian();
            }
        }
        var tests = parallel.map(candidates.size(), i -> {
            monitor.check();
            return test(question, candidates.get(i), choices, errors[i]);
        });
        var order = new ArrayList<>(tests);
        order.sort(Comparator.comparingDouble(TestPlan::net).reversed());
        return new NextTestAnswer(order, quick(question, choices, order), choices.planValue(), choices.perfect());
    }

    private static TestPlan test(NextTestQuestion question, Candidate candidate, PlanChoices choices, double[] errors) {
        int c = candidate.channel();
        double weeks = question.weeks();
        double planned = choices.planned(c);
        double then = spend(question, candidate, choices);
        int draws = choices.draws();
        var effects = new double[draws];
        for (int d = 0; d < draws; d++) {
            effects[d] = (choices.response(c, d, then) - choices.response(c, d, planned)) / weeks;
        }
        var effect = Interval.ofDraws(effects);
        double se = error(question.noise().get(c), candidate.weeks());
        double cost = candidate.weeks() * (choices.price() * (then - planned) / weeks - effect.value());
        return new TestPlan(
                question.problem().channels().get(c).id(),
                candidate.change(),
                candidate.weeks(),
                then / weeks,
                effect,
                (SIGNIFICANCE + POWER) * se,
                power(effects, se),
                required(question.noise().get(c), effect.value()),
                information(effects, se, choices, errors),
                cost);
    }

    static double error(double noise, int weeks) {
        return noise * Math.sqrt(2.0 / weeks);
    }

    /// Mean over the draws of the chance that a two-sided test at 5 % tells the effect from none.
    private static double power(double[] effects, double se) {
        var normal = new NormalDistribution();
        double sum = 0;
        for (double effect : effects) {
            double size = Math.abs(effect) / se;
            sum += normal.cumulativeProbability(size - SIGNIFICANCE)
                    + normal.cumulativeProbability(-size - SIGNIFICANCE);
        }
        return sum / effects.length;
    }

    private static OptionalInt required(double noise, double effect) {
        if (effect == 0) {
            return OptionalInt.empty();
        }
        double ratio = (SIGNIFICANCE + POWER) * noise / effect;
        double weeks = Math.ceil(2 * ratio * ratio);
        return weeks <= LONGEST ? OptionalInt.of((int) Math.max(1, weeks)) : OptionalInt.empty();
    }

    /// What the plan after the test brings more than the plan without it, over what the test may show.
    private static double information(double[] effects, double se, PlanChoices choices, double[] errors) {
        int draws = effects.length;
        var weights = new double[draws];
        double sum = 0;
        for (int j = 0; j < errors.length; j++) {
            double shown = effects[(int) ((long) j * draws / errors.length)] + se * errors[j];
            double total = 0;
            double nearest = Double.POSITIVE_INFINITY;
            for (double effect : effects) {
                nearest = Math.min(nearest, Math.abs(shown - effect));
            }
            for (int d = 0; d < draws; d++) {
                double off = (shown - effects[d]) / se;
                double least = nearest / se;
                weights[d] = Math.exp(-0.5 * (off * off - least * least));
                total += weights[d];
            }
            sum += choices.bestGain(weights, total);
        }
        return sum / errors.length;
    }

    /// One draw is taken for the truth; the channel whose spend its best plan moves furthest is tested towards it.
    private static int quick(NextTestQuestion question, PlanChoices choices, List<TestPlan> tests) {
        var best = choices.thompson(Seeds.stream(question.seed()));
        int furthest = -1;
        double most = -1;
        for (int c = 0; c < best.length; c++) {
            double apart = Math.abs(best[c] - choices.planned(c));
            if (question.movable().get(c) && question.today().get(c) > 0 && apart > most) {
                most = apart;
                furthest = c;
            }
        }
        if (furthest < 0) {
            return 0;
        }
        var id = question.problem().channels().get(furthest).id();
        boolean up = best[furthest] > choices.planned(furthest);
        for (int i = 0; i < tests.size(); i++) {
            if (tests.get(i).channel().equals(id) && tests.get(i).change() > 0 == up) {
                return i;
            }
        }
        return 0;
    }

    /// The price of money in a plan: what one more unit of budget brings; 0 where nothing more could be spent.
    static double price(BudgetPlan plan) {
        return plan.shadowPrice().orElse(0);
    }
}
