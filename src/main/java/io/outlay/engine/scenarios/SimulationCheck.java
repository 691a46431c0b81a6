package io.outlay.engine.scenarios;

import io.outlay.domain.Problem;
import io.outlay.domain.scenario.Distribution;
import io.outlay.domain.scenario.Scenario;
import io.outlay.domain.scenario.SimulatedChannel;
import io.outlay.domain.scenario.SimulationRequest;
import io.outlay.domain.scenario.UncertainCurve;
import io.outlay.engine.curves.Curves;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Everything that makes a request impossible to simulate, before the first draw.
final class SimulationCheck {
    private final List<Problem> problems = new ArrayList<>();
    private final DistributionCheck distributions = new DistributionCheck(problems);

    private SimulationCheck() {}

    static List<Problem> problems(SimulationRequest request) {
        var check = new SimulationCheck();
        check.settings(request);
        var ids = check.channels(request.channels());
        for (int i = 0; i < request.scenarios().size(); i++) {
            var path = "scenarios[" + i + "].parameters.";
            switch (request.scenarios().get(i).change()) {
                case Scenario.BudgetFactors(var factors) -> check.numbers(factors, ids, path + "budget_changes");
                case Scenario.Budgets(var amounts) -> check.numbers(amounts, ids, path + "budgets");
            }
        }
        return check.problems;
    }

    private void settings(SimulationRequest request) {
        if (request.draws() < 2 || request.draws() > SimulationRequest.MAXIMUM_DRAWS) {
            bad("draws", "" + request.draws(), "from 2 to " + SimulationRequest.MAXIMUM_DRAWS);
        }
        if (!(request.confidence() > 0 && request.confidence() < 1)) {
            bad("confidence", "" + request.confidence(), "above 0 and below 1");
        }
        request.target().ifPresent(target -> {
            if (!Double.isFinite(target)) {
                bad("target", "" + target, "must be a finite number");
            }
        });
        distributions.check(request.valuePerUnit(), Span.NOT_NEGATIVE, "value_per_unit");
    }

    private Set<String> channels(List<SimulatedChannel> channels) {
        if (channels.isEmpty()) {
            bad("channels", "[]", "at least one is needed");
        }
        var ids = new HashSet<String>();
        for (int i = 0; i < channels.size(); i++) {
            var channel = channels.get(i);
            var path = "channels[" + i + "]";
            if (!ids.add(channel.id())) {
                bad(path + ".id", channel.id(), "another channel has it too");
            }
            distributions.check(channel.spend(), Span.NOT_NEGATIVE, path + ".spend");
            curve(channel.curve(), path + ".curve");
        }
        return ids;
    }

    private void curve(UncertainCurve curve, String path) {
        switch (curve) {
            case UncertainCurve.Parameters(var family, List<Distribution> values) -> {
                for (int i = 0; i < values.size(); i++) {
                    var name = family.parameters().get(i);
                    distributions.check(values.get(i), Span.ofParameter(name), path + "." + name);
                }
            }
            case UncertainCurve.JointDraws(var draws) -> {
                if (draws.isEmpty()) {
                    bad(path, "[]", "at least one draw is needed");
                }
                for (int i = 0; i < draws.size(); i++) {
                    try {
                        Curves.of(draws.get(i));
                    } catch (IllegalArgumentException e) {
                        bad(path, "draw " + i, String.valueOf(e.getMessage()));
                        return;
                    }
                }
            }
        }
    }

    private void numbers(List<Scenario.ChannelNumber> numbers, Set<String> ids, String path) {
        var named = new HashSet<String>();
        for (var number : numbers) {
            var field = path + "." + number.channel();
            if (!ids.contains(number.channel())) {
                bad(field, number.channel(), "no channel has this id");
            } else if (!named.add(number.channel())) {
                bad(field, number.channel(), "named twice");
            }
            distributions.check(number.number(), Span.NOT_NEGATIVE, field);
        }
    }

    private void bad(String path, String value, String why) {
        distributions.bad(path, value, why);
    }
}
