package io.outlay.engine.scenarios;

import io.outlay.domain.scenario.Distribution;
import io.outlay.domain.scenario.Scenario;
import io.outlay.domain.scenario.Scenario.ChannelNumber;
import io.outlay.domain.scenario.Scenario.Shock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// A scenario's plan while its changes are made one after the other.
final class PlanDraft {
    private final Model model;
    private final List<Optional<Treatment>> treatments = new ArrayList<>();
    private final List<Factor> demand = new ArrayList<>();
    private final int planned;

    /// @param base treatments of the plan as stated
    PlanDraft(Model model, List<Treatment> base) {
        this.model = model;
        base.forEach(treatment -> treatments.add(Optional.of(treatment)));
        this.planned = base.size();
    }

    Plan plan(String name) {
        return new Plan(name, treatments, demand);
    }

    /// @param path of the change's parameters
    void change(Scenario.Change change, String path) {
        switch (change) {
            case Scenario.BudgetFactors(var factors) ->
                each(
                        factors,
                        ".budget_change",
                        path + "budget_changes.",
                        Span.NOT_NEGATIVE,
                        (before, column) -> before.scaled(new Factor.Value(column)));
            case Scenario.Budgets(var amounts) ->
                each(amounts, ".budget", path + "budgets.", Span.NOT_NEGATIVE, Treatment::spending);
            case Scenario.CostFactors(var factors) ->
                each(
                        factors,
                        ".cost_factor",
                        path + "cost_factors.",
                        Span.POSITIVE,
                        (before, column) -> before.priced(new Factor.Value(column)));
            case Scenario.Competitor(var factors) ->
                each(
                        factors,
                        ".efficiency",
                        path + "efficiency_factors.",
                        Span.NOT_NEGATIVE,
                        (before, column) -> before.affected(new Factor.Value(column)));
            case Scenario.DemandShift(Distribution factor) ->
                demand.add(new Factor.Value(model.input("demand", path + "factor", factor, Span.NOT_NEGATIVE)));
            case Scenario.Outage(var channels, Distribution share) -> {
                var rest = new Factor.Rest(model.input("outage", path + "share_of_period", share, Span.PART));
                channels.forEach(id -> replace(model.channel(id), before -> before.runningFor(rest)));
            }
            case Scenario.NewChannel(var channel) -> {
                int index = model.channel(channel, path + "channel");
                while (treatments.size() < index) {
                    treatments.add(Optional.empty());
                }
                treatments.add(Optional.of(model.stated(index)));
            }
            case Scenario.PastShocks(var shocks) -> past(shocks, path);
        }
    }

    private void each(
            List<ChannelNumber> numbers,
            String name,
            String path,
            Span span,
            BiFunction<Treatment, Integer, Treatment> change) {
        for (var number : numbers) {
            int column = model.input(number.channel() + name, path + number.channel(), number.number(), span);
            replace(model.channel(number.channel()), before -> change.apply(before, column));
        }
    }

    private void replace(int channel, UnaryOperator<Treatment> change) {
        treatments.set(channel, treatments.get(channel).map(change));
    }

    /// One input numbers the shocks, the worst first, so that its 10 % point is a bad one.
    private void past(List<Shock> shocks, String path) {
        var sorted = new ArrayList<>(shocks);
        sorted.sort(Comparator.comparingDouble(this::severity));
        var numbers =
                IntStream.range(0, sorted.size()).mapToObj(i -> (double) i).toList();
        int column = model.input(
                "past_shock", path + "shocks", Quantile.of(new Distribution.Empirical(numbers), Span.NOT_NEGATIVE));
        pick(sorted, column, Shock::demand).ifPresent(demand::add);
        for (int c = 0; c < planned; c++) {
            var id = model.channel(c);
            var price = pick(sorted, column, shock -> shock.costs().getOrDefault(id, 1.0));
            var effect = pick(sorted, column, shock -> shock.efficiencies().getOrDefault(id, 1.0));
            int channel = c;
            price.ifPresent(it -> replace(channel, before -> before.priced(it)));
            effect.ifPresent(it -> replace(channel, before -> before.affected(it)));
        }
    }

    /// Roughly what a shock leaves of the outcome when all channels are alike and linear.
    private double severity(Shock shock) {
        double sum = 0;
        for (int c = 0; c < planned; c++) {
            var id = model.channel(c);
            sum += shock.efficiencies().getOrDefault(id, 1.0) / shock.costs().getOrDefault(id, 1.0);
        }
        return shock.demand() * sum / planned;
    }

    /// Empty when every shock has 1.
    private static Optional<Factor> pick(List<Shock> shocks, int column, ToDoubleFunction<Shock> number) {
        var values = shocks.stream().mapToDouble(number).toArray();
        for (double value : values) {
            if (value != 1) {
                return Optional.of(new Factor.Pick(column, values));
            }
        }
        return Optional.empty();
    }
}
