package io.outlay.ui;

import javafx.beans.value.ObservableValue;

/// What a view needs beyond its view model to draw itself.
///
/// @param describe   names nodes
/// @param appearance how the window looks now
public record Look(Describe describe, ObservableValue<Appearance> appearance) {}
