package io.outlay.feature.tour;

import io.outlay.settings.Preferences;
import io.outlay.ui.Navigator;
import io.outlay.ui.Room;
import io.outlay.ui.Services;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where the tour is. It remembers once and for all that it was taken or dismissed.
public final class TourViewModel {
    private final Navigator navigator;
    private final Preferences preferences;
    private final ReadOnlyObjectWrapper<Optional<TourStep>> step = new ReadOnlyObjectWrapper<>(Optional.empty());

    public TourViewModel(Services services) {
        this.navigator = services.navigator();
        this.preferences = services.preferences();
    }

    /// The step that is shown; empty when the tour is not under way.
    public ReadOnlyObjectProperty<Optional<TourStep>> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Whether the person has taken or dismissed the tour before.
    public boolean seen() {
        return preferences.get().tourSeen();
    }

    /// Begins at the first step, on the overview; a project must be open.
    public void start() {
        navigator.show(Room.OVERVIEW);
        step.set(Optional.of(TourStep.values()[0]));
    }

    /// The next step; after the last the tour ends.
    public void next() {
        step.get().ifPresent(now -> {
            if (last()) {
                end();
            } else {
                step.set(Optional.of(TourStep.values()[now.ordinal() + 1]));
            }
        });
    }

    public void back() {
        step.get()
                .filter(now -> now.ordinal() > 0)
                .ifPresent(now -> step.set(Optional.of(TourStep.values()[now.ordinal() - 1])));
    }

    /// Ends the tour, wherever it is.
    public void end() {
        if (step.get().isPresent()) {
            step.set(Optional.empty());
            preferences.change(settings -> settings.withTourSeen(true));
        }
    }

    boolean first() {
        return step.get().filter(now -> now.ordinal() == 0).isPresent();
    }

    boolean last() {
        return step.get().filter(now -> now.ordinal() == TourStep.values().length - 1).isPresent();
    }
}
