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
import java.util.Map;
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
            var scenario = request.scenarios().get(i);
            if (scenario.changes().isEmpty()) {
                check.bad("scenarios[" + i + "].parameters.changes", "[]", "at least one is needed");
            }
            for (int k = 0; k < scenario.changes().size(); k++) {
                check.change(scenario.changes().get(k), ids, ScenarioPath.of(i, k, scenario));
            }
        }
        return check.problems;
    }

    private void change(Scenario.Change change, Set<String> ids, String path) {
        switch (change) {
            case Scenario.BudgetFactors(var factors) ->
                numbers(factors, ids, path + "budget_changes", Span.NOT_NEGATIVE);
            case Scenario.Budgets(var amounts) -> numbers(amounts, ids, path + "budgets", Span.NOT_NEGATIVE);
            case Scenario.CostFactors(var factors) -> numbers(factors, ids, path + "cost_factors", Span.POSITIVE);
            case Scenario.Competitor(var factors) ->
                numbers(factors, ids, path + "efficiency_factors", Span.NOT_NEGATIVE);
            case Scenario.DemandShift(Distribution factor) ->
                distributions.check(factor, Span.NOT_NEGATIVE, path + "factor");
            case Scenario.Outage(var channels, Distribution share) -> {
                if (channels.isEmpty()) {
                    bad(path + "channels", "[]", "at least one is needed");
                }
                var named = new HashSet<String>();
                for (int i = 0; i < channels.size(); i++) {
                    known(channels.get(i), ids, named, path + "channels[" + i + "]");
                }
                distributions.check(share, Span.PART, path + "share_of_period");
            }
            case Scenario.NewChannel(var channel) -> {
                if (ids.contains(channel.id())) {
                    bad(path + "channel.id", channel.id(), "the plan has this channel");
                }
                channel(channel, path + "channel");
            }
            case Scenario.PastShocks(var shocks) -> {
                if (shocks.isEmpty()) {
                    bad(path + "shocks", "[]", "at least one is needed");
                }
                for (int i = 0; i < shocks.size(); i++) {
                    shock(shocks.get(i), ids, path + "shocks[" + i + "]");
                }
            }
        }
    }

    private void shock(Scenario.Shock shock, Set<String> ids, String path) {
        distributions.check(Distribution.fixed(shock.demand()), Span.NOT_NEGATIVE, path + ".demand");
        numbers(fixed(shock.costs()), ids, path + ".cost_factors", Span.POSITIVE);
        numbers(fixed(shock.efficiencies()), ids, path + ".efficiency_factors", Span.NOT_NEGATIVE);
    }

    private static List<Scenario.ChannelNumber> fixed(Map<String, Double> numbers) {
        return numbers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Scenario.ChannelNumber(entry.getKey(), Distribution.fixed(entry.getValue())))
                .toList();
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
            channel(channel, path);
        }
        return ids;
    }

    private void channel(SimulatedChannel channel, String path) {
        distributions.check(channel.spend(), Span.NOT_NEGATIVE, path + ".spend");
        curve(channel.curve(), path + ".curve");
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

    private void numbers(List<Scenario.ChannelNumber> numbers, Set<String> ids, String path, Span span) {
        var named = new HashSet<String>();
        for (var number : numbers) {
            var field = path + "." + number.channel();
            known(number.channel(), ids, named, field);
            distributions.check(number.number(), span, field);
        }
    }

    private void known(String channel, Set<String> ids, Set<String> named, String path) {
        if (!ids.contains(channel)) {
            bad(path, channel, "no channel has this id");
        } else if (!named.add(channel)) {
            bad(path, channel, "named twice");
        }
    }

    private void bad(String path, String value, String why) {
        distributions.bad(path, value, why);
    }
}
