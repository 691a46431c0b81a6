package io.outlay.engine.pareto;

import io.outlay.domain.front.FrontRequest;
import io.outlay.domain.front.ObjectiveKind;
import io.outlay.domain.plan.BudgetMode;
import io.outlay.engine.allocate.PlanSpace;
import io.outlay.progress.Monitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Proven plans between outcome and risk for channels whose errors are independent: each is best for outcome −
/// κ·variance − μ·spend at some prices κ and μ, with the Lagrange dual as its proof (Markowitz 1952 with curved
/// returns). The prices are those of the chords between neighbours, widest gap first, so that the points lie evenly
/// (Cohon, Church and Sheer 1979).
final class RiskTrade {
    private static final double PROVEN = 1e-6;
    private static final int MOST_STEPS = 60;
    private static final int HALVINGS = 14;
    private static final double NOTHING = 1e-3;

    private final FrontRequest request;
    private final PlanSpace space;
    private final RiskDemand demand;
    private final PlanMeasures measures;

    /// A plan with its outcome, variance, and whether it is proven best at its prices.
    record Point(double[] spends, double outcome, double variance, boolean proven) {}

    RiskTrade(FrontRequest request, PlanSpace space, PlanMeasures measures) {
        this.request = request;
        this.space = space;
        this.measures = measures;
        demand = new RiskDemand(request.problem(), space, request.spread());
    }

    /// Whether a request's trade-offs are between what this can prove, as long as no curve is draws.
    static boolean covers(FrontRequest request) {
        var kinds = request.kinds();
        return kinds.stream().anyMatch(ObjectiveKind::risk)
                && (kinds.contains(ObjectiveKind.RESPONSE) || kinds.contains(ObjectiveKind.PROFIT))
                && kinds.stream()
                        .allMatch(kind -> kind.risk()
                                || kind == ObjectiveKind.RESPONSE
                                || kind == ObjectiveKind.PROFIT
                                || kind == ObjectiveKind.SPEND);
    }

    /// @param most points wanted
    List<Point> points(int most, Monitor monitor) {
        var costs = costs();
        var all = new ArrayList<Point>();
        for (double cost : costs) {
            all.addAll(along(cost, Math.max(3, most / costs.length), monitor));
        }
        return all;
    }

    /// What a unit of spend counts, one per line of points.
    private double[] costs() {
        boolean response = request.kinds().contains(ObjectiveKind.RESPONSE);
        boolean profit = request.kinds().contains(ObjectiveKind.PROFIT);
        boolean spend = request.kinds().contains(ObjectiveKind.SPEND);
        double own = measures.cost();
        if (spend || response && profit) {
            double steep = steepest();
            double from = response ? 0 : own;
            double to = spend ? Math.max(steep, from) : own;
            var costs = new double[8];
            for (int i = 0; i < costs.length; i++) {
                double t = i / (costs.length - 1.0);
                costs[i] = from + t * t * (to - from);
            }
            return costs;
        }
        return new double[] {profit && request.problem().mode() == BudgetMode.AT_MOST ? own : 0};
    }

    /// A typical return of the first money.
    private double steepest() {
        double most = 0;
        for (int c = 0; c < space.channels(); c++) {
            double x = space.low(c) + 0.02 * (space.high(c) - space.low(c));
            demand.price(0, 0);
            most = Math.max(most, x > 0 ? demand.value(c, x) / x : 0);
        }
        return most;
    }

    private List<Point> along(double cost, int most, Monitor monitor) {
        var first = solve(0, cost);
        if (first.isEmpty()) {
            return List.of();
        }
        var line = new ArrayList<Point>();
        line.add(first.get());
        extend(line, cost, monitor);
        refine(line, cost, most, monitor);
        return line;
    }

    /// Raises the price of variance until the plan no longer changes, or no longer wants the whole budget.
    private void extend(List<Point> line, double cost, Monitor monitor) {
        var start = line.getFirst();
        if (!(start.variance > 0) || !(start.outcome > 0)) {
            return;
        }
        double aversion = 0.05 * start.outcome / start.variance;
        double good = 0;
        double bad = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS && bad == Double.POSITIVE_INFINITY; step++) {
            monitor.check();
            var point = solve(aversion, cost);
            if (point.isEmpty()) {
                bad = aversion;
            } else {
                line.add(point.get());
                good = aversion;
                if (point.get().outcome <= NOTHING * start.outcome) {
                    return;
                }
                aversion *= 3;
            }
        }
        for (int i = 0; i < HALVINGS && bad < Double.POSITIVE_INFINITY && good > 0; i++) {
            double middle = Math.sqrt(good * bad);
            var point = solve(middle, cost);
            if (point.isPresent()) {
                line.add(point.get());
                good = middle;
            } else {
                bad = middle;
            }
        }
    }

    private void refine(List<Point> line, double cost, int most, Monitor monitor) {
        double outcomes = line.getFirst().outcome - line.getLast().outcome;
        double risks = Math.sqrt(line.getFirst().variance) - Math.sqrt(line.getLast().variance);
        if (!(outcomes > 0) || !(risks > 0)) {
            return;
        }
        var done = new boolean[most + MOST_STEPS + HALVINGS];
        for (int tries = 0; line.size() < most && tries < 2 * most; tries++) {
            monitor.check();
            int widest = -1;
            double width = 0;
            for (int i = 0; i + 1 < line.size(); i++) {
                double apart = (line.get(i).outcome - line.get(i + 1).outcome) / outcomes
                        + (Math.sqrt(line.get(i).variance) - Math.sqrt(line.get(i + 1).variance)) / risks;
                if (!done[i] && apart > width) {
                    width = apart;
                    widest = i;
                }
            }
            if (widest < 0) {
                return;
            }
            var a = line.get(widest);
            var b = line.get(widest + 1);
            double apart = a.variance - b.variance;
            // money counts as well: the chord is that of outcome less cost
            double gained = a.outcome - cost * sum(a.spends) - (b.outcome - cost * sum(b.spends));
            var between = apart > 0 && gained > 0 ? solve(gained / apart, cost) : Optional.<Point>empty();
            if (between.isEmpty() || !(between.get().variance < a.variance && between.get().variance > b.variance)) {
                done[widest] = true;
            } else {
                line.add(widest + 1, between.get());
                System.arraycopy(done, widest, done, widest + 1, done.length - widest - 1);
                done[widest] = false;
                done[widest + 1] = false;
            }
        }
    }

    /// The best plan at these prices; empty where the limits hold more money than it wants.
    private Optional<Point> solve(double aversion, double cost) {
        demand.price(aversion, cost);
        var spends = new double[space.channels()];
        var bound = space.fill(demand, spends);
        if (bound.isEmpty()) {
            return Optional.empty();
        }
        double value = 0;
        for (int c = 0; c < spends.length; c++) {
            value += demand.value(c, spends[c]);
        }
        double outcome = 0;
        double variance = 0;
        var figures = new double[2];
        for (int c = 0; c < spends.length; c++) {
            measures.alone(c, spends[c], figures);
            outcome += figures[0];
            variance += figures[1];
        }
        boolean proven = bound.getAsDouble() - value <= PROVEN * Math.max(Math.abs(value), NOTHING * outcome);
        return Optional.of(new Point(spends, outcome, variance, proven));
    }

    private static double sum(double[] spends) {
        return Arrays.stream(spends).sum();
    }
}
