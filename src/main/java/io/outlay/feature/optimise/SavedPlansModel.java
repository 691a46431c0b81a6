package io.outlay.feature.optimise;

import io.outlay.domain.Period;
import io.outlay.domain.study.ChannelSpend;
import io.outlay.domain.study.SplitFigures;
import io.outlay.project.SavedPlan;
import io.outlay.project.SavedPlans;
import io.outlay.session.Session;
import io.outlay.ui.Notices;
import io.outlay.ui.Services;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// The splits that the person keeps by name.
public final class SavedPlansModel implements AutoCloseable {
    private final Session session;
    private final Services services;
    private final ReadOnlyObjectWrapper<List<SavedPlan>> plans = new ReadOnlyObjectWrapper<>(List.of());
    private final Subscription subscription;

    SavedPlansModel(Session session, Services services) {
        this.session = session;
        this.services = services;
        subscription = session.stateProperty().subscribe(state -> read());
    }

    /// The newest last.
    public ReadOnlyObjectProperty<List<SavedPlan>> plansProperty() {
        return plans.getReadOnlyProperty();
    }

    private void read() {
        session.read((workspace, monitor) ->
                        SavedPlans.of(workspace.documents().get(SavedPlans.DOCUMENT)))
                .onDone(plans::set);
    }

    void add(Period plan, BigDecimal weeklyTotal, List<ChannelSpend> spends, SplitFigures figures) {
        var name = freeName();
        var next = new ArrayList<>(plans.get());
        next.add(new SavedPlan(
                name,
                Instant.now().atZone(ZoneId.systemDefault()).toLocalDate(),
                plan,
                weeklyTotal,
                spends,
                figures.outcome().value(),
                figures.gain().value(),
                figures.gain().low90(),
                figures.gain().high90(),
                figures.gainProbability()));
        store(next, "optimise.edit.save", name);
        services.notices()
                .show(
                        Notices.Kind.SUCCESS,
                        services.text().say("optimise.saved"),
                        services.text().say("optimise.saved.detail", name));
    }

    public void delete(SavedPlan plan) {
        store(plans.get().stream().filter(it -> !it.equals(plan)).toList(), "optimise.edit.delete", plan.name());
    }

    public void rename(SavedPlan plan, String name) {
        var clean = name.strip();
        if (!clean.isEmpty() && !clean.equals(plan.name())) {
            store(
                    plans.get().stream().map(it -> it.equals(plan) ? plan.named(clean) : it).toList(),
                    "optimise.edit.rename",
                    clean);
        }
    }

    private void store(List<SavedPlan> next, String key, String name) {
        session.save(SavedPlans.document(next), services.text().say(key, name), "");
    }

    private String freeName() {
        for (int n = plans.get().size() + 1; ; n++) {
            var name = services.text().say("optimise.plan.name", services.figures().count(n));
            if (plans.get().stream().noneMatch(it -> it.name().equals(name))) {
                return name;
            }
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
