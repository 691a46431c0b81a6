package io.outlay.cli;

import io.outlay.domain.RunStamp;
import io.outlay.domain.flight.FlightOutcome;
import io.outlay.domain.flight.FlightProblem;
import io.outlay.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A plan over time, `flight-result-1`.
///
/// @param status     `optimal` (proven to the gap asked for), `bounded` (with the gap stated), `infeasible`, or
///                   `not_found` where the search found no plan that keeps the runs
/// @param concave    whether every response is concave
/// @param allocation total spend per channel
/// @param spends     spend per channel and period
/// @param responses  outcome per channel and period, the periods after the plan that it carries over into included
/// @param periods    total spend per period
/// @param fromPast   value of spending nothing: what the past carries in
/// @param conflict   why there is no plan
record FlightResult(
        String schema,
        String status,
        RunStamp stamp,
        @Nullable Double value,
        @Nullable Double upperBound,
        @Nullable Double gap,
        @Nullable Boolean concave,
        Map<String, Double> allocation,
        Map<String, List<Double>> spends,
        Map<String, List<Double>> responses,
        List<Double> periods,
        @Nullable Double fromPast,
        List<String> conflictingConstraints,
        @Nullable String conflict) {
    private static final String SCHEMA = "flight-result-1";

    static FlightResult of(FlightProblem problem, FlightOutcome outcome, RunStamp stamp, Text text) {
        return switch (outcome) {
            case FlightOutcome.Plan plan -> of(problem, plan, stamp);
            case FlightOutcome.Infeasible none -> {
                var names = new java.util.ArrayList<String>();
                names.add(none.against());
                names.addAll(none.asking());
                yield without("infeasible", stamp, names.stream().distinct().toList(), words(none, text));
            }
            case FlightOutcome.NotFound none -> without("not_found", stamp, List.of(), text.say("flight.notFound"));
        };
    }

    static String stop(FlightOutcome outcome) {
        return switch (outcome) {
            case FlightOutcome.Plan plan -> plan.proven() ? "PROVEN" : "BOUNDED";
            case FlightOutcome.Infeasible none -> "PROVEN";
            case FlightOutcome.NotFound none -> "NOT_FOUND";
        };
    }

    private static FlightResult of(FlightProblem problem, FlightOutcome.Plan plan, RunStamp stamp) {
        var allocation = new LinkedHashMap<String, Double>();
        var spends = new LinkedHashMap<String, List<Double>>();
        var responses = new LinkedHashMap<String, List<Double>>();
        double[] periods = new double[problem.periods()];
        for (int c = 0; c < problem.channels().size(); c++) {
            var id = problem.channels().get(c).id();
            var row = plan.spends().get(c);
            double sum = 0;
            for (int t = 0; t < periods.length; t++) {
                sum += row.get(t);
                periods[t] += row.get(t);
            }
            allocation.put(id, sum);
            spends.put(id, row);
            responses.put(id, plan.responses().get(c));
        }
        return new FlightResult(
                SCHEMA,
                plan.proven() ? "optimal" : "bounded",
                stamp,
                plan.value(),
                plan.upperBound(),
                plan.gap(),
                plan.concave(),
                allocation,
                spends,
                responses,
                java.util.Arrays.stream(periods).boxed().toList(),
                plan.fromPast(),
                List.of(),
                null);
    }

    private static FlightResult without(
            String status, RunStamp stamp, List<String> conflicting, @Nullable String conflict) {
        return new FlightResult(
                SCHEMA,
                status,
                stamp,
                null,
                null,
                null,
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                null,
                conflicting,
                conflict);
    }

    private static String words(FlightOutcome.Infeasible none, Text text) {
        var figures = text.figures();
        int decimals = Math.max(Math.abs(none.sum()), Math.abs(none.amount())) >= 1000 ? 0 : 2;
        return text.say(
                none.tooMuch() ? "flight.clash.need" : "flight.clash.take",
                String.join(", ", none.asking()),
                figures.number(none.sum(), decimals),
                none.against(),
                figures.number(none.amount(), decimals));
    }

    /// One row per period, one column per channel.
    String csv() {
        var table = new StringBuilder("period");
        spends.keySet().forEach(id -> table.append(',').append(AllocateResult.quoted(id)));
        table.append('\n');
        for (int t = 0; t < periods.size(); t++) {
            table.append(t);
            for (var row : spends.values()) {
                table.append(',').append(row.get(t));
            }
            table.append('\n');
        }
        return table.toString();
    }
}
