package io.outlay.report.build;

import io.outlay.domain.data.Measure;
import io.outlay.domain.scenario.ScenarioOutcome;
import io.outlay.domain.scenario.SimulationRequest;
import io.outlay.domain.study.PlanStudy;
import io.outlay.domain.study.StudySettings;
import io.outlay.report.model.Estimate;
import io.outlay.report.model.Scenarios;
import io.outlay.text.Text;
import java.util.ArrayList;
import java.util.Optional;

/// Section 6 from a simulation.
final class ScenariosPart {
    private final Text text;
    private final StudySettings settings;

    ScenariosPart(Text text, StudySettings settings) {
        this.text = text;
        this.settings = settings;
    }

    Optional<Scenarios> of(PlanStudy made) {
        return made.simulation().map(result -> {
            var rows = new ArrayList<Scenarios.Row>();
            rows.add(row(text.say("report.scenario.today"), result.base(), false));
            double error = result.base().standardErrors().mean();
            for (var scenario : result.scenarios()) {
                rows.add(row(name(scenario.name()), scenario, true));
                error = Math.max(error, scenario.standardErrors().mean());
            }
            return new Scenarios(settings.plan(), result.draws(), SimulationRequest.DEFAULT_CONFIDENCE, error, rows);
        });
    }

    private String name(String id) {
        return switch (id) {
            case PlanStudy.RECOMMENDED -> text.say("report.scenario.recommended");
            case PlanStudy.LESS -> text.say("report.scenario.less");
            case PlanStudy.MORE -> text.say("report.scenario.more");
            default -> id;
        };
    }

    private Scenarios.Row row(String name, ScenarioOutcome outcome, boolean compared) {
        boolean money = settings.outcome() == Measure.REVENUE;
        var difference = outcome.difference();
        return new Scenarios.Row(
                name,
                outcome.spend(),
                outcome.mean(),
                outcome.percentile(5),
                outcome.percentile(50),
                outcome.percentile(95),
                money ? Optional.of(outcome.probabilityOfLoss()) : Optional.empty(),
                money ? Optional.of(outcome.valueAtRisk()) : Optional.empty(),
                money ? Optional.of(outcome.conditionalValueAtRisk()) : Optional.empty(),
                compared
                        ? Optional.of(new Estimate(difference.mean(), difference.low(), difference.high()))
                        : Optional.empty());
    }
}
