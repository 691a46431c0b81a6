package io.outlay.feature.channels;

import io.outlay.feature.channels.ChannelsViewModel.Page;
import io.outlay.session.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// Which channels are looked at: one with its history, several that are ticked, or one that is about to be added.
public final class Inspection {
    private final Session session;
    private final ReadOnlyObjectProperty<Page> page;
    private final BooleanProperty archivedShown;
    private final ReadOnlyObjectWrapper<Inspected> inspected = new ReadOnlyObjectWrapper<>(new Inspected.Nothing());

    /// @param archivedShown is set where an archived channel is to be looked at
    Inspection(Session session, ReadOnlyObjectProperty<Page> page, BooleanProperty archivedShown) {
        this.session = session;
        this.page = page;
        this.archivedShown = archivedShown;
    }

    public ReadOnlyObjectProperty<Inspected> inspectedProperty() {
        return inspected.getReadOnlyProperty();
    }

    Inspected shown() {
        return inspected.get();
    }

    /// Puts a channel into the inspector.
    public void inspect(String id) {
        row(id).ifPresent(row -> {
            if (chosen().equals(List.of(id))) {
                return;
            }
            if (row.channel().archived()) {
                archivedShown.set(true);
            }
            inspected.set(new Inspected.One(row, ChannelHistory.NONE));
            readHistory(id);
        });
    }

    private void readHistory(String id) {
        session.read((workspace, monitor) -> ChannelHistory.read(workspace, id)).onDone(history -> {
            if (inspected.get() instanceof Inspected.One one && one.row().id().equals(id)) {
                inspected.set(new Inspected.One(one.row(), history));
            }
        });
    }

    /// Puts a form for a new channel into the inspector.
    ///
    /// @param colour that it begins with
    public void beginAdding(int colour) {
        inspected.set(new Inspected.NewChannel(colour));
    }

    public void close() {
        inspected.set(new Inspected.Nothing());
    }

    /// Ticks channels for a change of several at once.
    public void tick(Collection<String> ids) {
        if (ids.size() > 1) {
            inspected.set(new Inspected.Several(
                    ids.stream().flatMap(id -> row(id).stream()).toList()));
        } else if (ids.size() == 1) {
            inspect(ids.iterator().next());
        } else if (!(inspected.get() instanceof Inspected.NewChannel)) {
            inspected.set(new Inspected.Nothing());
        }
    }

    /// The rows were read again.
    void renew() {
        switch (inspected.get()) {
            case Inspected.Nothing nothing -> {}
            case Inspected.NewChannel adding -> {}
            case Inspected.One(var before, var history) ->
                row(before.id())
                        .ifPresentOrElse(
                                now -> {
                                    inspected.set(new Inspected.One(now, history));
                                    readHistory(now.id());
                                },
                                this::close);
            case Inspected.Several(var before) -> {
                var now = before.stream().flatMap(row -> row(row.id()).stream()).toList();
                inspected.set(now.isEmpty() ? new Inspected.Nothing() : new Inspected.Several(now));
            }
        }
    }

    /// Ids of what is looked at: one channel, or those ticked.
    public List<String> chosen() {
        return switch (inspected.get()) {
            case Inspected.Nothing nothing -> List.of();
            case Inspected.NewChannel adding -> List.of();
            case Inspected.One one -> List.of(one.row().id());
            case Inspected.Several several ->
                several.rows().stream().map(ChannelRow::id).toList();
        };
    }

    /// The edit is stored away from the window; the new line comes with the next state.
    void whenShown(String id) {
        if (row(id).isPresent()) {
            inspect(id);
            return;
        }
        var waiting = new ArrayList<Subscription>();
        waiting.add(page.subscribe((before, now) -> {
            if (row(id).isPresent()) {
                waiting.forEach(Subscription::unsubscribe);
                inspect(id);
            }
        }));
    }

    private Optional<ChannelRow> row(String id) {
        return page.get() instanceof Page.Shown(var table) ? table.row(id) : Optional.empty();
    }
}
