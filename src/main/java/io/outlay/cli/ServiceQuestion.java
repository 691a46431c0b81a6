package io.outlay.cli;

import io.outlay.domain.Location;
import io.outlay.domain.Period;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.scenario.SimulationRequest;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.StudyResult;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What the channels service's request bodies have in common, read against a project's study.
final class ServiceQuestion {
    /// Curves drawn per channel at most; more futures use them again.
    private static final int MOST_CURVES = 10_000;

    private static final int FEWEST_SAMPLES = 100;
    private static final int LONGEST_DAYS = 3660;

    private ServiceQuestion() {}

    /// The channels named, else all that the study knows.
    static List<String> channels(@Nullable List<String> named, StudyResult study) throws ProblemException {
        var known = study.channels().stream()
                .map(ChannelStudy::channel)
                .map(channel -> channel.id())
                .toList();
        if (named == null) {
            return known;
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < named.size(); i++) {
            var path = "channels[" + i + "]";
            requireKnown(path, named.get(i), known);
            if (!seen.add(named.get(i))) {
                throw new ProblemException(Problem.error(ProblemCode.NAME_TWICE, Location.path(path), named.get(i)));
            }
        }
        if (named.isEmpty()) {
            throw AllocateRequest.bad("channels", "[]");
        }
        return new ArrayList<>(named);
    }

    /// @param known ids that may stand there
    static void requireKnown(String path, String id, List<String> known) throws ProblemException {
        if (!known.contains(id)) {
            throw AllocateRequest.bad(path, id + " (" + String.join(", ", known) + ")");
        }
    }

    /// The study over the days asked for, with the number of curves asked for.
    ///
    /// @param days    of the period; the project's planned period when absent
    /// @param samples futures asked for
    static StudyResult study(StudyResult study, @Nullable Integer days, @Nullable Integer samples)
            throws ProblemException {
        var asked = study;
        if (days != null) {
            if (days < 1 || days > LONGEST_DAYS) {
                throw AllocateRequest.bad("time_horizon", days + " (days, 1 to " + LONGEST_DAYS + ")");
            }
            var from = study.settings().plan().from();
            asked = study.withSettings(
                    study.settings().withPlan(new Period(from, from.plus(days - 1L, ChronoUnit.DAYS))));
        }
        return samples == null
                ? asked
                : asked.withSettings(asked.settings().withDraws(Math.min(samples(samples, study), MOST_CURVES)));
    }

    /// The days that today's spending would take to use a budget: what a budget is for when nothing is said. Empty when
    /// nothing is spent today.
    static OptionalInt days(double total, List<String> ids, StudyResult study) {
        double daily = study.channels().stream()
                        .filter(channel -> ids.contains(channel.channel().id()))
                        .mapToDouble(ChannelStudy::today)
                        .sum()
                / 7;
        return daily > 0 && total > 0
                ? OptionalInt.of((int) Math.clamp(Math.round(total / daily), 1, LONGEST_DAYS))
                : OptionalInt.empty();
    }

    /// Futures to simulate.
    static int samples(@Nullable Integer asked, StudyResult study) throws ProblemException {
        if (asked == null) {
            return study.settings().draws();
        }
        if (asked < FEWEST_SAMPLES || asked > SimulationRequest.MAXIMUM_DRAWS) {
            throw AllocateRequest.bad(
                    "monte_carlo_samples",
                    asked + " (" + FEWEST_SAMPLES + " to " + SimulationRequest.MAXIMUM_DRAWS + ")");
        }
        return asked;
    }
}
