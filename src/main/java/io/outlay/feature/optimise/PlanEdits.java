package io.outlay.feature.optimise;

import io.outlay.domain.data.Channel;
import io.outlay.domain.study.StudySettings;
import io.outlay.feature.optimise.Planner.Row;
import io.outlay.session.Edit;
import io.outlay.session.EditKind;
import io.outlay.session.Session;
import io.outlay.ui.Services;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What the planner changes in the project: locks, limits and the budget. Each change is an edit that can be undone.
public final class PlanEdits {
    private static final int CENTS = 2;

    /// What is shown of the split, and how many weeks an amount shown stands for.
    interface Shown {
        Optional<Row> row(String channel);

        double weeks();
    }

    private final Session session;
    private final Services services;
    private final Shown shown;

    PlanEdits(Session session, Services services, Shown shown) {
        this.session = session;
        this.services = services;
        this.shown = shown;
    }

    /// Sets or takes away the least spend of a channel. What is wrong with it, if it cannot be set.
    ///
    /// @param amount in the unit shown
    public Optional<String> setMinimum(String channel, Optional<Double> amount) {
        var most = shown.row(channel).flatMap(Row::maximum);
        if (amount.isPresent() && most.filter(it -> amount.get() > it).isPresent()) {
            return Optional.of(services.text().say("optimise.limit.above"));
        }
        edit(
                channel,
                "optimise.edit.minimum",
                it -> new Channel(
                        it.id(), it.name(), it.colour(), money(amount), it.maximum(), it.locked(), it.archived()));
        return Optional.empty();
    }

    /// Sets or takes away the largest spend of a channel. What is wrong with it, if it cannot be set.
    ///
    /// @param amount in the unit shown
    public Optional<String> setMaximum(String channel, Optional<Double> amount) {
        var least = shown.row(channel).flatMap(Row::minimum);
        if (amount.isPresent() && least.filter(it -> amount.get() < it).isPresent()) {
            return Optional.of(services.text().say("optimise.limit.below"));
        }
        edit(
                channel,
                "optimise.edit.maximum",
                it -> new Channel(
                        it.id(), it.name(), it.colour(), it.minimum(), money(amount), it.locked(), it.archived()));
        return Optional.empty();
    }

    /// Keeps a channel at today's spend, or lets it go again.
    public void lock(String channel, boolean locked) {
        edit(
                channel,
                locked ? "optimise.edit.lock" : "optimise.edit.unlock",
                it -> new Channel(it.id(), it.name(), it.colour(), it.minimum(), it.maximum(), locked, it.archived()));
    }

    /// @param amount in the unit shown
    public void setBudget(double amount) {
        session.state().question().ifPresent(question -> ask(question, amount / shown.weeks()));
    }

    /// How many weeks an amount shown stands for.
    double weeksShown() {
        return shown.weeks();
    }

    /// @param total over the whole plan
    void setTotal(double total) {
        session.state().question().ifPresent(question -> ask(question, total / question.weeks()));
    }

    private void ask(StudySettings question, double perWeek) {
        var total = cents(perWeek);
        if (total.compareTo(question.weeklyTotal()) != 0) {
            session.ask(question.withWeeklyTotal(total), services.text().say("optimise.edit.budget"), "budget");
        }
    }

    static BigDecimal cents(double amount) {
        return BigDecimal.valueOf(amount).setScale(CENTS, RoundingMode.HALF_UP);
    }

    private void edit(String channel, String key, UnaryOperator<Channel> change) {
        session.state().setup().channels().stream()
                .filter(it -> it.id().equals(channel))
                .findFirst()
                .ifPresent(before -> {
                    var after = change.apply(before);
                    if (!after.equals(before)) {
                        session.edit(Edit.of(EditKind.CHANNEL, services.text().say(key, before.name()), before, after));
                    }
                });
    }

    private Optional<BigDecimal> money(Optional<Double> amount) {
        return amount.map(it -> cents(it / shown.weeks()));
    }
}
