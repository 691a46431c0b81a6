package io.outlay.settings;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The [Settings] in force, observable. Whoever owns the file saves what changes here.
public final class Preferences {
    private final ReadOnlyObjectWrapper<Settings> settings;

    public Preferences(Settings first) {
        settings = new ReadOnlyObjectWrapper<>(first);
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public Settings get() {
        return settings.get();
    }

    public void change(UnaryOperator<Settings> change) {
        settings.set(change.apply(settings.get()));
    }
}
