package io.outlay.cli;

import io.outlay.domain.RunStamp;
import io.outlay.domain.plan.AllocationOutcome;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BindingLimit;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.InfeasibleBudget;
import io.outlay.domain.plan.Limit;
import io.outlay.domain.plan.SearchStop;
import io.outlay.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The answer to a budget question, `alloc-result-1`.
///
/// @param status                 `optimal`, `limit` (the search was cut short: see `stop`) or `infeasible`
/// @param binding                names of the limits the plan rests on
/// @param limits                 the same with their prices and in words
/// @param shadowPrice            gain in the objective from one more unit of budget
/// @param marginal               worth of the response to the next unit of spend, per channel
/// @param conflictingConstraints names of the limits that contradict each other, for an infeasible question
/// @param conflicts              the same in words
record AllocateResult(
        String schema,
        String status,
        RunStamp stamp,
        @Nullable Double value,
        @Nullable Double upperBound,
        @Nullable Double gap,
        String stop,
        long nodes,
        Map<String, Double> allocation,
        List<String> binding,
        List<LimitEntry> limits,
        @Nullable Double shadowPrice,
        Map<String, @Nullable Double> marginal,
        Map<String, Double> response,
        List<String> conflictingConstraints,
        List<String> conflicts) {
    private static final String SCHEMA = "alloc-result-1";

    /// @param price gain in the objective per unit of currency by which the limit is loosened
    /// @param words the limit as a sentence
    record LimitEntry(String limit, String side, @Nullable Double price, String words) {}

    static AllocateResult of(AllocationProblem problem, AllocationOutcome outcome, RunStamp stamp, Text text) {
        return switch (outcome) {
            case BudgetPlan plan -> of(problem, plan, stamp, text);
            case InfeasibleBudget none ->
                new AllocateResult(
                        SCHEMA,
                        "infeasible",
                        stamp,
                        null,
                        null,
                        null,
                        SearchStop.PROVEN.name(),
                        0,
                        Map.of(),
                        List.of(),
                        List.of(),
                        null,
                        Map.of(),
                        Map.of(),
                        none.conflicting().stream().map(Limit::name).distinct().toList(),
                        conflicts(problem, none, text));
        };
    }

    /// The limits that a plan rests on, in words.
    static List<String> limits(AllocationProblem problem, BudgetPlan plan, Text text) {
        return plan.binding().stream()
                .map(binding -> words(problem, binding.limit(), text))
                .toList();
    }

    /// The limits that contradict each other, in words.
    static List<String> conflicts(AllocationProblem problem, InfeasibleBudget none, Text text) {
        return none.conflicting().stream()
                .map(limit -> words(problem, limit, "allocate.conflict.", text))
                .toList();
    }

    private static AllocateResult of(AllocationProblem problem, BudgetPlan plan, RunStamp stamp, Text text) {
        var allocation = new LinkedHashMap<String, Double>();
        var marginal = new LinkedHashMap<String, @Nullable Double>();
        var response = new LinkedHashMap<String, Double>();
        for (var spend : plan.spends()) {
            allocation.put(spend.channel(), spend.spend());
            marginal.put(spend.channel(), orNull(spend.marginal()));
            response.put(spend.channel(), spend.response());
        }
        return new AllocateResult(
                SCHEMA,
                plan.proven() ? "optimal" : "limit",
                stamp,
                plan.value(),
                plan.upperBound(),
                plan.gap(),
                plan.stop().name(),
                plan.nodes(),
                allocation,
                plan.binding().stream()
                        .map(binding -> binding.limit().name())
                        .distinct()
                        .toList(),
                plan.binding().stream()
                        .map(binding -> entry(problem, binding, text))
                        .toList(),
                orNull(plan.shadowPrice()),
                marginal,
                response,
                List.of(),
                List.of());
    }

    /// A channel at a minimum of nothing is not held by a limit a person has set: it just gets nothing.
    private static String words(AllocationProblem problem, Limit limit, Text text) {
        return limit.kind() == Limit.Kind.CHANNEL_MINIMUM && problem.amount(limit) == 0
                ? text.say("allocate.limit.channelUnused", limit.id())
                : words(problem, limit, "allocate.limit.", text);
    }

    private static LimitEntry entry(AllocationProblem problem, BindingLimit binding, Text text) {
        var limit = binding.limit();
        var side = switch (limit.kind()) {
            case BUDGET -> "total";
            case CHANNEL_MINIMUM, GROUP_MINIMUM -> "min";
            case CHANNEL_MAXIMUM, GROUP_MAXIMUM -> "max";
        };
        return new LimitEntry(limit.name(), side, orNull(binding.price()), words(problem, limit, text));
    }

    private static String words(AllocationProblem problem, Limit limit, String as, Text text) {
        double amount = problem.amount(limit);
        return switch (limit.kind()) {
            case BUDGET -> text.say(as + "budget", amount);
            case CHANNEL_MINIMUM -> text.say(as + "channelMinimum", limit.id(), amount);
            case CHANNEL_MAXIMUM -> text.say(as + "channelMaximum", limit.id(), amount);
            case GROUP_MINIMUM -> text.say(as + "groupMinimum", limit.id(), amount);
            case GROUP_MAXIMUM -> text.say(as + "groupMaximum", limit.id(), amount);
        };
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /// One row per channel.
    String csv() {
        var table = new StringBuilder("channel,spend,response,marginal\n");
        allocation.forEach((channel, spend) -> {
            var slope = marginal.get(channel);
            table.append(quoted(channel)).append(',').append(spend).append(',');
            table.append(response.get(channel))
                    .append(',')
                    .append(slope == null ? "" : slope)
                    .append('\n');
        });
        return table.toString();
    }

    private static String quoted(String name) {
        return name.matches("[^\",\r\n]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
