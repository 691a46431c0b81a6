package io.outlay.ui;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/// A button that a room puts into the header: at most one primary and one secondary.
///
/// @param key      of its name in the text bundle, see [Describe]
/// @param icon     name of a feather icon
/// @param possible false: the button is shown but disabled
public record HeaderAction(String key, String icon, boolean primary, Runnable run, ObservableValue<Boolean> possible) {

    public static HeaderAction primary(String key, String icon, Runnable run, ObservableValue<Boolean> possible) {
        return new HeaderAction(key, icon, true, run, possible);
    }

    public static HeaderAction primary(String key, String icon, Runnable run) {
        return primary(key, icon, run, new ReadOnlyBooleanWrapper(true));
    }

    public static HeaderAction secondary(String key, String icon, Runnable run, ObservableValue<Boolean> possible) {
        return new HeaderAction(key, icon, false, run, possible);
    }
}
