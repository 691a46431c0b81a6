package io.outlay.cli;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.plan.AllocationChannel;
import io.outlay.domain.plan.AllocationGroup;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.domain.plan.PlanTarget;
import io.outlay.domain.plan.SpendResponse;
import io.outlay.engine.allocate.ExtrapolationGuard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/// A budget question, `alloc-1`.
///
/// @param gap              relative gap at which the answer counts as proven; 1e-6 when absent
/// @param timeLimitSeconds how long to search; 10 when absent
/// @param nodeLimit        how many sub-problems to examine at most
/// @param target           what the plan must reach, instead of the largest objective
/// @param extrapolate      whether channels may go beyond 1.2 times their largest observed spend; false when absent
record AllocateRequest(
        @Nullable String schema,
        @Nullable Objective objective,
        @Nullable Budget budget,
        @Nullable List<Channel> channels,
        @Nullable List<Group> groups,
        @Nullable Double gap,
        @Nullable Double timeLimitSeconds,
        @Nullable Long nodeLimit,
        @Nullable Target target,
        @Nullable Boolean extrapolate) {
    static final String SCHEMA = "alloc-1";

    /// @param kind        `max_response` or `max_profit`
    /// @param spendCost   0 for `max_response` and 1 for `max_profit` when absent
    record Objective(
            @Nullable String kind,
            @Nullable Double valuePerUnit,
            @Nullable Double spendCost) {}

    /// @param mode `equal` or `at_most`
    record Budget(@Nullable Double total, @Nullable String mode) {}

    /// @param kind  `roas`, `cost_per_outcome` or `outcome`
    record Target(@Nullable String kind, @Nullable Double value) {}

    /// @param current         spend today, which the plan is compared with
    /// @param largestObserved largest adstocked spend per period that the curve was fitted to
    record Channel(
            @Nullable String id,

            @JsonDeserialize(using = SpendResponseReader.class) @Nullable
            SpendResponse curve,

            @Nullable Double min,
            @Nullable Double max,
            @Nullable Double current,
            @Nullable Double largestObserved) {}

    record Group(
            @Nullable String id,
            @Nullable List<String> channels,
            @Nullable Double min,
            @Nullable Double max) {}

    /// The question as the allocator takes it.
    AllocationProblem problem() throws ProblemException {
        if (!SCHEMA.equals(schema)) {
            throw schema == null ? missing("schema") : bad("schema", schema);
        }
        var wanted = required(budget, "budget");
        var members = new ArrayList<AllocationChannel>();
        var listed = required(channels, "channels");
        for (int c = 0; c < listed.size(); c++) {
            var path = "channels[" + c + "]";
            var channel = required(listed.get(c), path);
            members.add(new AllocationChannel(
                    required(channel.id(), path + ".id"),
                    required(channel.curve(), path + ".curve"),
                    required(channel.min(), path + ".min"),
                    guarded(channel, required(channel.max(), path + ".max"), path)));
        }
        return new AllocationProblem(
                members,
                limits(),
                required(wanted.total(), "budget.total"),
                mode(required(wanted.mode(), "budget.mode")),
                worth(),
                cost());
    }

    private double guarded(Channel channel, double maximum, String path) throws ProblemException {
        double guard = guard(channel, path);
        double least = channel.min() == null ? 0 : channel.min();
        return Boolean.TRUE.equals(extrapolate) ? maximum : Math.min(maximum, Math.max(guard, least));
    }

    private static double guard(Channel channel, String path) throws ProblemException {
        if (channel.largestObserved() == null) {
            return Double.POSITIVE_INFINITY;
        }
        if (!amount(channel.largestObserved())) {
            throw bad(path + ".largest_observed", channel.largestObserved() + "");
        }
        return channel.largestObserved() * ExtrapolationGuard.REACH;
    }

    /// The largest believed spend of each channel; empty where no channel states one.
    Optional<double[]> guards() throws ProblemException {
        var listed = required(channels, "channels");
        var guards = new double[listed.size()];
        for (int c = 0; c < guards.length; c++) {
            guards[c] = guard(listed.get(c), "channels[" + c + "]");
        }
        return Arrays.stream(guards).allMatch(Double::isInfinite) ? Optional.empty() : Optional.of(guards);
    }

    /// Today's spends, of all channels or of none.
    Optional<double[]> today() throws ProblemException {
        var listed = required(channels, "channels");
        if (listed.stream().allMatch(channel -> channel.current() == null)) {
            return Optional.empty();
        }
        var today = new double[listed.size()];
        for (int c = 0; c < today.length; c++) {
            var path = "channels[" + c + "].current";
            today[c] = required(listed.get(c).current(), path);
            if (!amount(today[c])) {
                throw bad(path, today[c] + "");
            }
        }
        return Optional.of(today);
    }

    Optional<PlanTarget> wanted() throws ProblemException {
        if (target == null) {
            return Optional.empty();
        }
        var name = required(target.kind(), "target.kind");
        var kind = switch (name) {
            case "roas" -> PlanTarget.Kind.ROAS;
            case "cost_per_outcome" -> PlanTarget.Kind.COST_PER_OUTCOME;
            case "outcome" -> PlanTarget.Kind.OUTCOME;
            default -> throw bad("target.kind", name);
        };
        double value = required(target.value(), "target.value");
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw bad("target.value", value + "");
        }
        if (cost() != 0) {
            throw bad("objective.kind", "max_profit");
        }
        if (kind == PlanTarget.Kind.ROAS && worth() == 0) {
            throw bad("objective.value_per_unit", "0");
        }
        return Optional.of(new PlanTarget(kind, value));
    }

    private static boolean amount(double value) {
        return value >= 0 && value < Double.POSITIVE_INFINITY;
    }

    private List<AllocationGroup> limits() throws ProblemException {
        var limits = new ArrayList<AllocationGroup>();
        var listed = groups == null ? List.<Group>of() : groups;
        for (int g = 0; g < listed.size(); g++) {
            var path = "groups[" + g + "]";
            var group = required(listed.get(g), path);
            var names = required(group.channels(), path + ".channels");
            for (int i = 0; i < names.size(); i++) {
                required(names.get(i), path + ".channels[" + i + "]");
            }
            limits.add(new AllocationGroup(
                    required(group.id(), path + ".id"),
                    names,
                    required(group.min(), path + ".min"),
                    required(group.max(), path + ".max")));
        }
        return limits;
    }

    private static BudgetMode mode(String name) throws ProblemException {
        return switch (name) {
            case "equal" -> BudgetMode.EQUAL;
            case "at_most" -> BudgetMode.AT_MOST;
            default -> throw bad("budget.mode", name);
        };
    }

    private double worth() {
        return objective == null || objective.valuePerUnit() == null ? 1 : objective.valuePerUnit();
    }

    private double cost() throws ProblemException {
        var kind = objective == null ? "max_response" : required(objective.kind(), "objective.kind");
        Double stated = objective == null ? null : objective.spendCost();
        double usual = switch (kind) {
            case "max_response" -> 0;
            case "max_profit" -> 1;
            default -> throw bad("objective.kind", kind);
        };
        if (stated != null && kind.equals("max_response") && stated != 0) {
            throw bad("objective.spend_cost", stated + "");
        }
        return stated == null ? usual : stated;
    }

    static <T> T required(@Nullable T value, String path) throws ProblemException {
        if (value == null) {
            throw missing(path);
        }
        return value;
    }

    private static ProblemException missing(String path) {
        return new ProblemException(Problem.error(ProblemCode.MISSING_FIELD, Location.path(path), path));
    }

    static ProblemException bad(String path, String value) {
        return new ProblemException(
                Problem.error(ProblemCode.BAD_VALUE, Location.path(path).found(value), path, value));
    }
}
