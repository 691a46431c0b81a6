package io.outlay.ui;

import javafx.beans.value.ObservableValue;

/// What every view needs to name its nodes and to draw in the window's colours.
public record Look(Describe describe, ObservableValue<Appearance> appearance) {}
