package io.outlay.cli;

import io.outlay.domain.RunStamp;
import io.outlay.domain.plan.AllocationProblem;
import io.outlay.domain.plan.BindingLimit;
import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.InfeasibleBudget;
import io.outlay.domain.plan.Limit;
import io.outlay.domain.plan.PlanDecision;
import io.outlay.domain.plan.PlannedSpend;
import io.outlay.domain.plan.TargetOutcome;
import io.outlay.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Writes the answer to one budget question.
final class AllocateDocument {
    private final AllocationProblem problem;
    private final LimitWords words;
    private final Text text;

    AllocateDocument(AllocationProblem problem, Text text) {
        this.problem = problem;
        this.words = new LimitWords(problem, text);
        this.text = text;
    }

    /// @param outside share of the plan's response beyond what was observed, where that is known
    AllocateResult result(
            TargetAnswer found, Optional<PlanDecision> decision, Optional<Double> outside, RunStamp stamp) {
        var target = found.target().flatMap(this::target).orElse(null);
        if (found.infeasible().isPresent()) {
            return infeasible(found.infeasible().get(), stamp);
        }
        var plan = found.plan().orElseThrow();
        boolean missed = found.status().equals("infeasible");
        var spends = plan.spends();
        return new AllocateResult(
                AllocateResult.SCHEMA,
                found.status(),
                stamp,
                missed ? null : plan.value(),
                missed ? null : plan.upperBound(),
                missed ? null : plan.gap(),
                found.stop().name(),
                plan.nodes(),
                by(spends, PlannedSpend::spend),
                plan.binding().stream()
                        .map(binding -> binding.limit().name())
                        .distinct()
                        .toList(),
                plan.binding().stream().map(this::entry).toList(),
                orNull(plan.shadowPrice()),
                by(spends, spend -> orNull(spend.marginal())),
                by(spends, PlannedSpend::response),
                missed ? List.of("target") : List.of(),
                missed && target != null ? List.of(target.words()) : List.of(),
                missed && target != null ? target.words() : null,
                target,
                decision.map(this::decision).orElse(null),
                outside.orElse(null));
    }

    static double[] spends(BudgetPlan plan) {
        return plan.spends().stream().mapToDouble(PlannedSpend::spend).toArray();
    }

    private static <V extends @Nullable Object> Map<String, V> by(
            List<PlannedSpend> spends, java.util.function.Function<PlannedSpend, V> value) {
        var map = new LinkedHashMap<String, V>();
        spends.forEach(spend -> map.put(spend.channel(), value.apply(spend)));
        return map;
    }

    private AllocateResult infeasible(InfeasibleBudget none, RunStamp stamp) {
        return new AllocateResult(
                AllocateResult.SCHEMA,
                "infeasible",
                stamp,
                null,
                null,
                null,
                stamp.stop(),
                0,
                Map.of(),
                List.of(),
                List.of(),
                null,
                Map.of(),
                Map.of(),
                none.conflicting().stream().map(Limit::name).distinct().toList(),
                words.conflicts(none),
                words.clash(none),
                null,
                null,
                null);
    }

    private AllocateResult.LimitEntry entry(BindingLimit binding) {
        var limit = binding.limit();
        var side = switch (limit.kind()) {
            case BUDGET -> "total";
            case CHANNEL_MINIMUM, GROUP_MINIMUM -> "min";
            case CHANNEL_MAXIMUM, GROUP_MAXIMUM -> "max";
        };
        return new AllocateResult.LimitEntry(limit.name(), side, orNull(binding.price()), words.binding(limit));
    }

    private Optional<AllocateResult.TargetEntry> target(TargetAnswer.Target target) {
        var asked = target.asked();
        var kind = asked.kind().name().toLowerCase(java.util.Locale.ROOT);
        return switch (target.answer()) {
            case TargetOutcome.Reached it ->
                Optional.of(entry(target, it.plan(), true, it.bound(), it.gap(), say("reached." + kind, it)));
            case TargetOutcome.OutOfReach it ->
                Optional.of(
                        entry(target, it.nearest(), false, orNull(it.bound()), null, missed(kind, it, asked.amount())));
            case TargetOutcome.Unsettled it ->
                Optional.of(entry(target, it.nearest(), false, null, null, text.say("allocate.target.unsettled")));
            case TargetOutcome.Infeasible none -> Optional.empty();
        };
    }

    private String say(String key, TargetOutcome.Reached it) {
        var figures = text.figures();
        return text.say("allocate.target." + key, figures.compact(it.outcome()), figures.compact(it.spend()));
    }

    private String missed(String kind, TargetOutcome.OutOfReach it, double wanted) {
        var figures = text.figures();
        return it.best().isPresent()
                ? text.say(
                        "allocate.target.missed." + kind,
                        figures.compact(it.best().getAsDouble()),
                        figures.compact(wanted))
                : text.say("allocate.target.nothing");
    }

    private AllocateResult.TargetEntry entry(
            TargetAnswer.Target target,
            BudgetPlan plan,
            boolean reached,
            @Nullable Double bound,
            @Nullable Double gap,
            String sentence) {
        double spend = 0;
        double outcome = 0;
        for (var planned : plan.spends()) {
            spend += planned.spend();
            outcome += planned.response();
        }
        return new AllocateResult.TargetEntry(
                target.asked().kind().name().toLowerCase(java.util.Locale.ROOT),
                target.asked().amount(),
                reached,
                spend,
                outcome,
                spend > 0 ? problem.valuePerUnit() * outcome / spend : null,
                outcome > 0 ? spend / outcome : null,
                bound,
                gap,
                sentence);
    }

    private AllocateResult.DecisionEntry decision(PlanDecision decision) {
        var channels = new LinkedHashMap<String, AllocateResult.ChannelEntry>();
        for (var channel : decision.channels()) {
            channels.put(
                    channel.channel(),
                    new AllocateResult.ChannelEntry(
                            channel.best().value(),
                            channel.best().low90(),
                            channel.best().high90(),
                            channel.moves().map(PlanDecision.Moves::raise).orElse(null),
                            channel.moves().map(PlanDecision.Moves::cut).orElse(null)));
        }
        return new AllocateResult.DecisionEntry(
                channels,
                decision.regret(),
                decision.draws(),
                decision.gain().map(this::gain).orElse(null));
    }

    private AllocateResult.GainEntry gain(PlanDecision.Gain gain) {
        return new AllocateResult.GainEntry(
                gain.gain().value(),
                gain.gain().low90(),
                gain.gain().high90(),
                gain.probability(),
                gain.reliable(),
                text.say(
                        gain.reliable() ? "allocate.gain.reliable" : "allocate.gain.unreliable",
                        text.figures().wholePercent(gain.probability())));
    }

    static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
