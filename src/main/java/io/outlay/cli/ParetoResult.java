package io.outlay.cli;

import io.outlay.domain.Interval;
import io.outlay.domain.RunStamp;
import io.outlay.domain.front.FrontOutcome;
import io.outlay.domain.front.FrontPoint;
import io.outlay.domain.front.FrontRequest;
import io.outlay.domain.front.NoFront;
import io.outlay.domain.front.ParetoFront;
import io.outlay.domain.plan.Limit;
import io.outlay.text.CsvStyle;
import io.outlay.text.Sheet;
import io.outlay.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The answer to a question of trade-offs, `pareto-result-1`.
///
/// @param status           `ok` or `infeasible`
/// @param objectives       what the values of a point are, in their order
/// @param front            by the first objective, from its best value on
/// @param hypervolume      product of the objectives' units that the front dominates up to the reference
/// @param hypervolumeShare the same as a share of the box from the best values to the reference
/// @param knee             place in `front` of the point farthest from the chord between its ends
/// @param chosen           place in `front` of the point that `objective_weights` choose
/// @param spendFreed       whether the budget counted as a most, because objectives would be one and the same otherwise
/// @param targetsMet       whether the points keep the objectives' `at_least` and `at_most`
/// @param notes            what a reader should know, in words
record ParetoResult(
        String schema,
        String status,
        RunStamp stamp,
        List<Aim> objectives,
        List<Point> front,
        @Nullable Double hypervolume,
        @Nullable Double hypervolumeShare,
        List<Double> reference,
        @Nullable Integer knee,
        @Nullable Integer chosen,
        long evaluations,
        int generations,
        @Nullable String stop,
        boolean spendFreed,
        boolean targetsMet,
        List<String> notes,
        List<String> conflictingConstraints,
        List<String> conflicts) {
    private static final String SCHEMA = "pareto-result-1";

    record Aim(String kind, String goal) {}

    /// @param ranges one per objective; null where there are no draws or it does not rest on the outcome
    record Point(
            List<Double> objectives, List<@Nullable Range> ranges, Map<String, Double> allocation, boolean certified) {}

    /// The 90 % range.
    record Range(double low, double high) {
        static Range of(Interval interval) {
            return new Range(interval.low90(), interval.high90());
        }
    }

    static ParetoResult of(FrontRequest request, FrontOutcome outcome, RunStamp stamp, Text text) {
        var aims = request.kinds().stream()
                .map(kind -> new Aim(kind.id(), ParetoRequest.goal(kind)))
                .toList();
        return switch (outcome) {
            case ParetoFront front ->
                new ParetoResult(
                        SCHEMA,
                        "ok",
                        stamp,
                        aims,
                        front.points().stream()
                                .map(point -> point(request, point))
                                .toList(),
                        front.hypervolume(),
                        front.share(),
                        front.reference(),
                        orNull(front.knee()),
                        orNull(front.chosen()),
                        front.evaluations(),
                        front.generations(),
                        front.stop().name(),
                        front.freed(),
                        front.met(),
                        notes(request, front, text),
                        List.of(),
                        List.of());
            case NoFront(var none) ->
                new ParetoResult(
                        SCHEMA,
                        "infeasible",
                        stamp,
                        aims,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        0,
                        0,
                        null,
                        false,
                        false,
                        List.of(),
                        none.conflicting().stream().map(Limit::name).distinct().toList(),
                        new LimitWords(request.problem(), text).conflicts(none));
        };
    }

    private static Point point(FrontRequest request, FrontPoint point) {
        var allocation = new LinkedHashMap<String, Double>();
        for (int c = 0; c < point.spends().size(); c++) {
            allocation.put(
                    request.problem().channels().get(c).id(), point.spends().get(c));
        }
        var ranges = new ArrayList<@Nullable Range>();
        point.ranges().forEach(range -> ranges.add(range.map(Range::of).orElse(null)));
        return new Point(point.objectives(), ranges, allocation, point.certified());
    }

    private static List<String> notes(FrontRequest request, ParetoFront front, Text text) {
        var notes = new ArrayList<String>();
        if (front.freed()) {
            notes.add(text.say("pareto.freed", request.problem().total()));
        }
        if (!front.met()) {
            notes.add(text.say("pareto.unmet"));
        }
        long proven = front.points().stream().filter(FrontPoint::certified).count();
        notes.add(text.say("pareto.proven", proven, (long) front.points().size()));
        return notes;
    }

    private static @Nullable Integer orNull(OptionalInt place) {
        return place.isPresent() ? (Integer) place.getAsInt() : null;
    }

    /// One row per point.
    String csv() {
        var heads = new ArrayList<String>();
        objectives.forEach(aim -> heads.add(aim.kind()));
        heads.add("certified");
        var rows = new ArrayList<List<Object>>();
        for (var point : front) {
            if (rows.isEmpty()) {
                heads.addAll(point.allocation().keySet());
            }
            var cells = new ArrayList<Object>(point.objectives());
            cells.add(point.certified());
            cells.addAll(point.allocation().values());
            rows.add(cells);
        }
        return new Sheet(heads, rows).csv(CsvStyle.STANDARD, Locale.ROOT);
    }
}
