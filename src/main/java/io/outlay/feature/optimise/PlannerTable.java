package io.outlay.feature.optimise;

import io.outlay.domain.study.PlanExploration;
import io.outlay.feature.optimise.Planner.Hold;
import io.outlay.feature.optimise.Planner.Row;
import io.outlay.feature.optimise.Planner.Split;
import io.outlay.report.PlanWords;
import io.outlay.report.model.Estimate;
import io.outlay.report.model.Plan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts what the planner shows together for one split.
final class PlannerTable {
    private static final double ROUNDING = 1e-7;

    private final SplitWords words;
    private final PlanBasis basis;
    private final Bounds bounds;
    private final Optional<PlanExploration> found;
    private final double shown;

    /// @param weekly whether amounts are shown per week rather than for the whole plan
    PlannerTable(SplitWords words, PlanBasis basis, Bounds bounds, Optional<PlanExploration> found, boolean weekly) {
        this.words = words;
        this.basis = basis;
        this.bounds = bounds;
        this.found = found;
        this.shown = weekly ? 1 / basis.weeks() : 1;
    }

    /// @param spends over the whole plan
    Planner of(double[] spends, boolean weekly) {
        var figures = basis.whatIf().evaluate(spends);
        var rows = new ArrayList<Row>();
        double now = 0;
        double sum = 0;
        double largest = 0;
        var recommended = basis.recommended();
        for (int c = 0; c < spends.length; c++) {
            var row = row(c, spends[c], recommended);
            rows.add(row);
            now += row.now();
            sum += row.spend();
            largest = Math.max(largest, Math.max(row.now(), row.spend()));
        }
        var text = words.words();
        var split = split(spends, recommended);
        var column = text.figures().column(largest);
        var unit = column.unit(text.currency());
        return new Planner(
                report(rows, figures.gain().value(), split == Split.RECOMMENDED ? figures.gainProbability() : 1)
                        .map(plan -> new PlanWords(text, plan).title())
                        .orElseGet(() -> text.say("optimise.title.today")),
                text.say(weekly ? "optimise.table.week" : "optimise.table.plan", unit),
                column,
                rows,
                new Planner.Total(now, sum),
                figures,
                split,
                basis.whatIf().above(basis.known()));
    }

    /// What holds the split, in the report's sentences.
    List<String> binding(Planner planner) {
        return report(planner.rows(), planner.figures().gain().value(), 1)
                .map(plan -> new PlanWords(words.words(), plan).binding())
                .orElse(List.of());
    }

    private Row row(int c, double spend, Optional<double[]> recommended) {
        var study = basis.channels().get(c);
        var channel = bounds.channels().get(c);
        var hold = bounds.holds().get(c);
        double slack = ROUNDING * Math.max(bounds.total(), 1);
        boolean free = hold == Hold.FREE;
        var weekly = study.series().spend();
        double perWeek = shown * basis.weeks();
        return new Row(
                channel.id(),
                channel.name(),
                channel.colour(),
                hold,
                basis.made().today().get(c).amount() * shown,
                spend * shown,
                bounds.low()[c] * shown,
                bounds.high()[c] * shown,
                channel.minimum().map(BigDecimal::doubleValue).map(it -> it * perWeek),
                channel.maximum().map(BigDecimal::doubleValue).map(it -> it * perWeek),
                weekly.stream().mapToDouble(Double::doubleValue).min().orElse(0) * perWeek,
                study.series().largestSpend() * perWeek,
                hold == Hold.CANNOT_TELL ? "–" : words.ratio(basis.whatIf().next(c)),
                found.filter(it -> free).map(it -> it.bestSpends().get(c).times(shown)),
                found.filter(it -> free)
                        .flatMap(it -> it.decision().channels().get(c).moves()),
                free && spend <= bounds.low()[c] + slack && bounds.low()[c] > 0,
                free && spend >= bounds.high()[c] - slack,
                recommended.map(it -> Math.abs(it[c] - spend) > slack).orElse(false));
    }

    private Split split(double[] spends, Optional<double[]> recommended) {
        if (recommended.isPresent() && near(spends, recommended.get())) {
            return Split.RECOMMENDED;
        }
        return near(spends, basis.today()) ? Split.TODAY : Split.OWN;
    }

    private boolean near(double[] one, double[] other) {
        for (int c = 0; c < one.length; c++) {
            if (Math.abs(one[c] - other[c]) > ROUNDING * Math.max(bounds.total(), 1)) {
                return false;
            }
        }
        return true;
    }

    /// The split as the report would state it, so that its sentences can be used; per week.
    private Optional<Plan> report(List<Row> rows, double gain, double probability) {
        double perWeek = 1 / (shown * basis.weeks());
        return basis.report()
                .map(plan -> new Plan(
                        plan.period(),
                        plan.pace(),
                        plan.current(),
                        plan.recommended(),
                        new Estimate(gain, gain, gain),
                        probability,
                        plan.certificate(),
                        plan.marginal(),
                        rows.stream().map(row -> stated(plan, row, perWeek)).toList(),
                        plan.groups(),
                        plan.curves()));
    }

    private static Plan.Row stated(Plan plan, Row row, double perWeek) {
        var known = plan.rows().stream()
                .filter(it -> it.channel().id().equals(row.id()))
                .findFirst()
                .orElseThrow();
        boolean own = row.maximum().isPresent() && row.maximum().get() <= row.high() * (1 + ROUNDING);
        return new Plan.Row(
                known.channel(),
                row.now() * perWeek,
                row.spend() * perWeek,
                row.minimum().map(it -> it * perWeek),
                Optional.of(row.high() * perWeek),
                own,
                switch (row.hold()) {
                    case LOCKED -> Plan.Binding.LOCKED;
                    case CANNOT_TELL -> Plan.Binding.CANNOT_TELL;
                    case FREE ->
                        row.atHigh()
                                ? own ? Plan.Binding.AT_MAXIMUM : Plan.Binding.OBSERVED_LIMIT
                                : row.atLow() ? Plan.Binding.AT_MINIMUM : Plan.Binding.NONE;
                },
                known.marginal(),
                known.observed());
    }
}
