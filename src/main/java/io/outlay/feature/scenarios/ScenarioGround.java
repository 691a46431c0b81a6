package io.outlay.feature.scenarios;

import io.outlay.domain.scenario.Distribution;
import io.outlay.domain.scenario.Scenario;
import io.outlay.domain.scenario.ScenarioOutcome;
import io.outlay.domain.study.ChannelSpend;
import io.outlay.domain.study.ChannelStudy;
import io.outlay.domain.study.PlanStudy;
import io.outlay.domain.study.StudyResult;
import io.outlay.engine.study.ScenarioRunner;
import io.outlay.progress.Monitor;
import io.outlay.progress.Parallel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A study made ready for scenarios: its splits and its draws.
///
/// @param splits spends of the whole plan by start, in the order of the study's channels
public record ScenarioGround(
        StudyResult study, ScenarioRunner runner, Map<PlannedScenario.Start, List<ChannelSpend>> splits) {
    private static final double SAME = 1e-9;

    public ScenarioGround {
        splits = Map.copyOf(splits);
    }

    /// Empty when the study has no plan.
    static Optional<ScenarioGround> of(StudyResult study, Parallel parallel, Monitor monitor) {
        return ScenarioRunner.of(study, parallel).map(runner -> {
            var splits = new EnumMap<PlannedScenario.Start, List<ChannelSpend>>(PlannedScenario.Start.class);
            splits.put(PlannedScenario.Start.TODAY, runner.today());
            for (var scenario : runner.studied(study, parallel, monitor)) {
                splits.put(start(scenario.name()), spends(scenario));
            }
            return new ScenarioGround(study, runner, splits);
        });
    }

    private static PlannedScenario.Start start(String name) {
        return switch (name) {
            case PlanStudy.LESS -> PlannedScenario.Start.LESS;
            case PlanStudy.MORE -> PlannedScenario.Start.MORE;
            default -> PlannedScenario.Start.RECOMMENDED;
        };
    }

    private static List<ChannelSpend> spends(Scenario scenario) {
        return scenario.changes().stream()
                .filter(Scenario.Budgets.class::isInstance)
                .flatMap(change -> ((Scenario.Budgets) change).amounts().stream())
                .map(amount -> new ChannelSpend(
                        amount.channel(), amount.number() instanceof Distribution.Fixed fixed ? fixed.value() : 0))
                .toList();
    }

    public List<ChannelStudy> channels() {
        return study.channels();
    }

    /// Spend of each channel over the plan.
    public List<ChannelSpend> spends(PlannedScenario scenario) {
        var start = splits.getOrDefault(scenario.start(), runner.today());
        return start.stream()
                .map(spend -> new ChannelSpend(spend.channel(), spend.amount() * scenario.factor(spend.channel())))
                .toList();
    }

    public double total(PlannedScenario scenario) {
        return spends(scenario).stream().mapToDouble(ChannelSpend::amount).sum();
    }

    /// An earlier scenario that spends the same on every channel.
    public Optional<PlannedScenario> twin(ScenarioSet set, PlannedScenario scenario) {
        for (var other : set.scenarios()) {
            if (other.id().equals(scenario.id())) {
                return Optional.empty();
            }
            if (same(spends(other), spends(scenario))) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private static boolean same(List<ChannelSpend> one, List<ChannelSpend> other) {
        for (int i = 0; i < one.size(); i++) {
            double most = Math.max(one.get(i).amount(), other.get(i).amount());
            if (Math.abs(one.get(i).amount() - other.get(i).amount()) > SAME * most) {
                return false;
            }
        }
        return true;
    }

    /// The outcomes of all scenarios, from the same draws.
    SimulatedSet simulate(ScenarioSet set, Monitor monitor) {
        long begun = System.nanoTime();
        var base = set.scenario(set.base()).orElse(set.scenarios().getFirst());
        var others = set.scenarios().stream().filter(it -> it != base).toList();
        var asked = new ArrayList<Scenario>();
        for (var scenario : others) {
            asked.add(new Scenario(
                    scenario.id(),
                    new Scenario.Budgets(spends(scenario).stream()
                            .map(spend ->
                                    new Scenario.ChannelNumber(spend.channel(), Distribution.fixed(spend.amount())))
                            .toList())));
        }
        var result = runner.run(spends(base), asked, set.target(), monitor);
        Map<String, ScenarioOutcome> outcomes = new HashMap<>();
        outcomes.put(base.id(), result.base());
        for (int i = 0; i < others.size(); i++) {
            outcomes.put(others.get(i).id(), result.scenarios().get(i));
        }
        return new SimulatedSet(
                set,
                set.scenarios().stream()
                        .map(it -> new SimulatedSet.One(it, Objects.requireNonNull(outcomes.get(it.id()))))
                        .toList(),
                result.draws(),
                (System.nanoTime() - begun) / 1e9);
    }
}
