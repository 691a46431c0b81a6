package io.outlay.feature.optimise;

import io.outlay.domain.plan.BudgetPlan;
import io.outlay.domain.plan.PlannedSpend;
import io.outlay.domain.study.StudySettings;
import io.outlay.engine.study.FreeBudget;
import io.outlay.run.RunState;
import io.outlay.session.Session;
import io.outlay.ui.Notices;
import io.outlay.ui.Services;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// A budget that is free between two bounds: finds the total at which the next unit of money earns no more than it
/// costs, makes it the budget, and plans it. Amounts are in the unit shown.
public final class FreeTotal {
    private static final double HALF = 0.5;
    private static final double TWICE = 1.5;

    private final Session session;
    private final Services services;
    private final PlanSource source;
    private final PlanEdits edits;
    private final PlanRun run;
    private final DoubleProperty least = new SimpleDoubleProperty(Double.NaN);
    private final DoubleProperty most = new SimpleDoubleProperty(Double.NaN);
    private final DoubleProperty worth = new SimpleDoubleProperty(Double.NaN);

    FreeTotal(Session session, Services services, PlanSource source, PlanEdits edits, PlanRun run) {
        this.session = session;
        this.services = services;
        this.source = source;
        this.edits = edits;
        this.run = run;
    }

    /// The bounds begin around the present budget; what an outcome earns must be said.
    ///
    /// @param budget in the unit shown
    void begin(double budget) {
        least.set(budget * HALF);
        most.set(budget * TWICE);
    }

    public DoubleProperty leastProperty() {
        return least;
    }

    public DoubleProperty mostProperty() {
        return most;
    }

    /// What one unit of outcome earns, in money: a margin where outcomes are sales.
    public DoubleProperty worthProperty() {
        return worth;
    }

    /// Finds the total and plans it. Why it cannot be begun, if it cannot.
    public Optional<String> find() {
        var text = services.text();
        if (!(worth.get() > 0)) {
            return Optional.of(text.say("optimise.free.worthless"));
        }
        if (!(least.get() <= most.get())) {
            return Optional.of(text.say("optimise.free.crossed"));
        }
        var basis = source.basis();
        if (basis.isEmpty()) {
            return Optional.of(text.say("optimise.free.nothing"));
        }
        double unit = edits.weeksShown();
        double weeks = basis.get().weeks();
        double from = least.get() / unit * weeks;
        double to = most.get() / unit * weeks;
        double earns = worth.get();
        session.<Optional<BudgetPlan>>compute(
                        text.say("optimise.free.run"),
                        (workspace, monitor) -> new FreeBudget(
                                        basis.get().study(), basis.get().draws(), session.parallel())
                                .best(from, to, earns, monitor))
                .onEnd(end -> {
                    if (end instanceof RunState.Done<Optional<BudgetPlan>>(var found, var elapsed)) {
                        found.ifPresentOrElse(plan -> take(plan, from, to), this::none);
                    } else if (end instanceof RunState.Failed<Optional<BudgetPlan>> failed) {
                        services.notices().problem(failed.problem());
                    }
                });
        return Optional.empty();
    }

    private void take(BudgetPlan plan, double from, double to) {
        double total = plan.spends().stream().mapToDouble(PlannedSpend::spend).sum();
        var text = services.text();
        double weeks = session.state().question().map(StudySettings::weeks).orElse(1.0);
        double slack = 1e-6 * to;
        var why = total >= to - slack
                ? "optimise.free.upper"
                : total <= from + slack ? "optimise.free.lower" : "optimise.free.between";
        edits.setTotal(total);
        services.notices()
                .show(
                        Notices.Kind.SUCCESS,
                        text.say(
                                "optimise.free.found",
                                services.figures().compact(total / weeks),
                                session.state().project().currency()),
                        text.say(why));
        run.start();
    }

    private void none() {
        services.notices()
                .show(
                        Notices.Kind.WARNING,
                        services.text().say("optimise.free.none"),
                        services.text().say("optimise.free.none.detail"));
    }
}
