package io.outlay.feature.optimise;

import io.outlay.domain.plan.PlanTarget;
import io.outlay.domain.plan.PlanTarget.Kind;
import io.outlay.domain.plan.TargetOutcome;
import io.outlay.domain.study.StudySettings;
import io.outlay.engine.study.TargetBudget;
import io.outlay.run.RunState;
import io.outlay.session.Session;
import io.outlay.text.Text;
import io.outlay.ui.Notices;
import io.outlay.ui.Services;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// A budget that reaches a target: finds the total, makes it the budget, and plans it. Amounts are in the unit shown.
public final class TargetTotal {
    private final Session session;
    private final Services services;
    private final PlanSource source;
    private final PlanEdits edits;
    private final PlanRun run;
    private final DoubleProperty most;
    private final DoubleProperty amount = new SimpleDoubleProperty(Double.NaN);

    /// @param most of the total, in the unit shown
    TargetTotal(
            Session session, Services services, PlanSource source, PlanEdits edits, PlanRun run, DoubleProperty most) {
        this.session = session;
        this.services = services;
        this.source = source;
        this.edits = edits;
        this.run = run;
        this.most = most;
    }

    /// What is to be reached; an outcome is in the unit shown.
    public DoubleProperty amountProperty() {
        return amount;
    }

    /// Finds the total and plans it. Why it cannot be begun, if it cannot.
    public Optional<String> find(Kind kind) {
        var text = services.text();
        if (!(amount.get() > 0)) {
            return Optional.of(text.say("optimise.target.nothing"));
        }
        var basis = source.basis();
        if (basis.isEmpty()) {
            return Optional.of(text.say("optimise.free.nothing"));
        }
        double whole = basis.get().weeks() / edits.weeksShown();
        var target = new PlanTarget(kind, kind == Kind.OUTCOME ? amount.get() * whole : amount.get());
        double cap = most.get() * whole;
        session.<TargetOutcome>compute(
                        text.say("optimise.free.run"),
                        (workspace, monitor) -> new TargetBudget(
                                        basis.get().study(), basis.get().draws(), session.parallel())
                                .find(cap, target, monitor))
                .onEnd(end -> {
                    if (end instanceof RunState.Done<TargetOutcome>(var found, var elapsed)) {
                        take(found, target);
                    } else if (end instanceof RunState.Failed<TargetOutcome> failed) {
                        services.notices().problem(failed.problem());
                    }
                });
        return Optional.empty();
    }

    private void take(TargetOutcome found, PlanTarget target) {
        var text = services.text();
        switch (found) {
            case TargetOutcome.Reached reached -> {
                double weeks =
                        session.state().question().map(StudySettings::weeks).orElse(1.0);
                edits.setTotal(reached.spend());
                services.notices()
                        .show(
                                Notices.Kind.SUCCESS,
                                text.say(
                                        "optimise.free.found",
                                        services.figures().compact(reached.spend() / weeks),
                                        session.state().project().currency()),
                                text.say(
                                        "allocate.target.reached." + id(target.kind()),
                                        services.figures().compact(reached.outcome()),
                                        services.figures().compact(reached.spend())));
                run.start();
            }
            case TargetOutcome.OutOfReach missed -> warn(missed(text, target, missed.best()));
            case TargetOutcome.Unsettled unsettled -> warn(text.say("allocate.target.unsettled"));
            case TargetOutcome.Infeasible infeasible -> warn(text.say("optimise.free.none.detail"));
        }
    }

    private String missed(Text text, PlanTarget target, OptionalDouble best) {
        return best.isEmpty()
                ? text.say("allocate.target.nothing")
                : text.say(
                        "allocate.target.missed." + id(target.kind()),
                        figure(target.kind(), best.getAsDouble()),
                        figure(target.kind(), target.amount()));
    }

    private String figure(Kind kind, double value) {
        return kind == Kind.ROAS
                ? services.figures().ratio(value)
                : services.figures().compact(value);
    }

    private static String id(Kind kind) {
        return switch (kind) {
            case ROAS -> "roas";
            case COST_PER_OUTCOME -> "cost_per_outcome";
            case OUTCOME -> "outcome";
        };
    }

    private void warn(String detail) {
        services.notices().show(Notices.Kind.WARNING, services.text().say("optimise.target.missed"), detail);
    }
}
