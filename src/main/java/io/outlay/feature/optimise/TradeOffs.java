package io.outlay.feature.optimise;

import io.outlay.domain.front.ObjectiveKind;
import io.outlay.domain.study.PlanTradeOffs;
import io.outlay.engine.pareto.FrontWatch;
import io.outlay.engine.study.PlanTrades;
import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.session.Session;
import io.outlay.ui.Notices;
import io.outlay.ui.Services;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The front between two aims that the person chose: searched away from the window, drawn while it is searched.
public final class TradeOffs implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(100);

    /// Undominated plans of the newest generation; the search writes them, the window looks at them.
    private static final class Live {
        private volatile List<double[]> plans = List.of();
    }

    private final Session session;
    private final Services services;
    private final PlanSource source;
    private final Function<PlanBasis, Bounds> bounds;
    private final DoubleProperty worth;
    private final ReadOnlyObjectWrapper<FrontShown> shown = new ReadOnlyObjectWrapper<>(new FrontShown.Moved());
    private Optional<Run<Optional<PlanTradeOffs>>> run = Optional.empty();

    /// @param worth money that one unit of outcome earns, where profit is an aim
    TradeOffs(
            Session session,
            Services services,
            PlanSource source,
            Function<PlanBasis, Bounds> bounds,
            DoubleProperty worth) {
        this.session = session;
        this.services = services;
        this.source = source;
        this.bounds = bounds;
        this.worth = worth;
    }

    public ReadOnlyObjectProperty<FrontShown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What one unit of outcome earns, in money.
    public DoubleProperty worthProperty() {
        return worth;
    }

    /// Draws the front between two aims. Why it cannot be begun, if it cannot.
    public Optional<String> draw(FrontAxes axes) {
        if (axes.up() == axes.across()) {
            return Optional.of(services.text().say("optimise.axes.same"));
        }
        if (axes.has(ObjectiveKind.PROFIT) && !(worth.get() > 0)) {
            return Optional.of(services.text().say("optimise.free.worthless"));
        }
        end();
        if (axes.equals(FrontAxes.MOVED)) {
            shown.set(new FrontShown.Moved());
        } else {
            source.basis().ifPresent(basis -> search(basis, axes));
        }
        return Optional.empty();
    }

    /// Ends the search; the gain by budget moved is shown again.
    public void stop() {
        run.ifPresent(Run::stop);
    }

    /// Another study, whose front is another one.
    void renewed() {
        var axes = shown.get().axes();
        if (!axes.equals(FrontAxes.MOVED)) {
            draw(axes);
        }
    }

    private void end() {
        var before = run;
        run = Optional.empty();
        before.ifPresent(Run::stop);
    }

    private void search(PlanBasis basis, FrontAxes axes) {
        var live = new Live();
        FrontWatch watch = (generation, evaluations, plans) -> live.plans = List.of(plans);
        var limits = bounds.apply(basis).limits();
        double earns = worth.get() > 0 ? worth.get() : 1;
        shown.set(new FrontShown.Searching(axes, 0, "", Instant.now(), List.of()));
        var newest = session.<Optional<PlanTradeOffs>>compute(
                services.text().say("optimise.axes.run"),
                (workspace, monitor) -> new PlanTrades(basis.study(), basis.draws(), session.parallel())
                        .find(limits, axes.aims(), earns, watch, monitor));
        run = Optional.of(newest);
        follow(newest, axes, live);
        newest.onEnd(end -> {
            if (run.filter(it -> it == newest).isPresent()) {
                run = Optional.empty();
                ended(end, axes);
            }
        });
    }

    private void ended(RunState<Optional<PlanTradeOffs>> end, FrontAxes axes) {
        if (end instanceof RunState.Done<Optional<PlanTradeOffs>>(var found, var elapsed) && found.isPresent()) {
            shown.set(new FrontShown.Found(axes, found.get()));
            return;
        }
        shown.set(new FrontShown.Moved());
        if (end instanceof RunState.Failed<Optional<PlanTradeOffs>> failed) {
            services.notices().problem(failed.problem());
        } else if (end instanceof RunState.Done<Optional<PlanTradeOffs>>) {
            services.notices()
                    .show(
                            Notices.Kind.WARNING,
                            services.text().say("optimise.axes.none"),
                            services.text().say("optimise.axes.none.detail"));
        }
    }

    /// Looks at the search ten times a second while it runs.
    private void follow(Run<Optional<PlanTradeOffs>> watched, FrontAxes axes, Live live) {
        if (watched.state().ended()) {
            return;
        }
        session.runs().latest(this, LOOK, monitor -> live.plans, plans -> {
            if (run.filter(it -> it == watched).isEmpty()) {
                return;
            }
            if (watched.state() instanceof RunState.Running<Optional<PlanTradeOffs>>(var share, var phase, var at)) {
                shown.set(new FrontShown.Searching(axes, share, phase, at, plans));
            }
            follow(watched, axes, live);
        });
    }

    @Override
    public void close() {
        end();
    }
}
