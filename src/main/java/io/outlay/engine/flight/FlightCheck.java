package io.outlay.engine.flight;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.flight.FlightChannel;
import io.outlay.domain.flight.FlightProblem;
import io.outlay.engine.allocate.Allocator;
import java.util.ArrayList;
import java.util.List;

/// Finds what makes a plan over time meaningless: numbers that are no amounts, lists of the wrong length, limits that
/// cannot be imposed together. Paths are those of the request.
final class FlightCheck {
    private static final int MOST_PERIODS = 520;

    private final FlightProblem problem;
    private final List<Problem> faults = new ArrayList<>();

    FlightCheck(FlightProblem problem) {
        this.problem = problem;
    }

    List<Problem> faults() {
        faults.addAll(Allocator.faults(FlightLimits.timeless(problem)));
        if (problem.periods() < 1 || problem.periods() > MOST_PERIODS) {
            add("periods", problem.periods() + "");
            return faults;
        }
        amounts("season", problem.season());
        limits("period_min", problem.periodMinimum());
        limits("period_max", problem.periodMaximum());
        for (int c = 0; c < problem.channels().size(); c++) {
            channel("channels[" + c + "]", problem.channels().get(c));
        }
        if (problem.limitsPeriods() && (!problem.groups().isEmpty() || limitsTotals())) {
            faults.add(Problem.error(ProblemCode.BAD_VALUE, Location.path("period_max"), "period_max", MIXED));
        }
        return faults;
    }

    private static final String MIXED = "limits on periods together with limits on the totals of channels or groups";

    private boolean limitsTotals() {
        return problem.channels().stream().anyMatch(channel -> channel.least() > 0 || channel.most() < problem.total());
    }

    private void channel(String path, FlightChannel channel) {
        amounts(path + ".adstock", channel.weights());
        if (channel.weights().stream().mapToDouble(w -> w).sum() <= 0) {
            add(path + ".adstock", channel.weights().toString());
        }
        amounts("carry_in." + channel.id(), channel.carryIn());
        limits(path + ".period_min", channel.minimum());
        limits(path + ".period_max", channel.maximum());
        channel.runs().ifPresent(runs -> {
            if (!(runs.spend() > 0 && runs.spend() < Double.POSITIVE_INFINITY) || runs.on() < 1 || runs.off() < 1) {
                add(path + ".runs", runs.spend() + ", " + runs.on() + ", " + runs.off());
            }
        });
    }

    private void limits(String path, List<Double> values) {
        amounts(path, values);
        boolean channel = path.startsWith("channels");
        if (values.size() != problem.periods() && (channel || !values.isEmpty())) {
            add(path, values.size() + "");
        }
    }

    private void amounts(String path, List<Double> values) {
        for (int i = 0; i < values.size(); i++) {
            if (!(values.get(i) >= 0 && values.get(i) < Double.POSITIVE_INFINITY)) {
                add(path + "[" + i + "]", values.get(i) + "");
            }
        }
    }

    private void add(String path, String value) {
        faults.add(Problem.error(ProblemCode.BAD_VALUE, Location.path(path), path, value));
    }
}
