package io.outlay.feature.data.reconcile;

import io.outlay.domain.Problem;
import io.outlay.run.RunState;
import io.outlay.session.ProjectState;
import io.outlay.session.Session;
import io.outlay.ui.Room;
import io.outlay.ui.Services;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// The comparison of platform and shop, whenever the data change.
public final class ReconcileViewModel implements AutoCloseable {
    /// What the tab shows.
    sealed interface Page {
        record Loading() implements Page {}

        record Failed(Problem problem) implements Page {}

        record Shown(Reconciliation content) implements Page {}
    }

    private final Session session;
    private final Services services;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Loading());
    private final Subscription subscription;
    private long asked;

    public ReconcileViewModel(Session session, Services services) {
        this.session = session;
        this.services = services;
        subscription = session.stateProperty().subscribe(this::read);
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    private void read(ProjectState state) {
        long mine = ++asked;
        session.read((workspace, monitor) -> Reconciliation.of(
                        workspace.outcomes().series(Reconciliation.SHOP),
                        state.days(),
                        state.project().currency()))
                .onEnd(end -> {
                    if (mine != asked) {
                        return;
                    }
                    if (end instanceof RunState.Done<Reconciliation>(var content, var elapsed)) {
                        page.set(new Page.Shown(content));
                    } else if (end instanceof RunState.Failed<Reconciliation> failed) {
                        page.set(new Page.Failed(failed.problem()));
                    }
                });
    }

    void retry() {
        read(session.state());
    }

    /// Brings the shop's revenue in.
    void importData() {
        services.navigator().show(Room.DATA, "import");
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
